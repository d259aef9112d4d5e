/** Highlights: where they are after an edit, and the forms in which they are exchanged. */
@NullMarked
package dev.sennight.library.annotate;

import org.jspecify.annotations.NullMarked;
