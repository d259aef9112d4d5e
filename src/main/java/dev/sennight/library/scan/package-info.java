/** Walks, watches and reads a library's folder; writes and locks nothing in it. */
@NullMarked
package dev.sennight.library.scan;

import org.jspecify.annotations.NullMarked;
