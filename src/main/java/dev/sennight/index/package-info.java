/**
 * The Lucene index: its fields, analyzers, format version and writer. One Lucene document an entry.
 */
@NullMarked
package dev.sennight.index;

import org.jspecify.annotations.NullMarked;
