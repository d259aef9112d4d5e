/** Whole pages: what stands around the text, the style sheet, and the colours of the themes. */
@NullMarked
package dev.sennight.render.page;

import org.jspecify.annotations.NullMarked;
