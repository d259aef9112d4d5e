/** Entries as an EPUB 3 book. */
@NullMarked
package dev.sennight.render.epub;

import org.jspecify.annotations.NullMarked;
