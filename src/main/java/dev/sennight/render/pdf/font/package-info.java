/** Fonts of this computer that a PDF can hold, and which of them writes which character. */
@NullMarked
package dev.sennight.render.pdf.font;

import org.jspecify.annotations.NullMarked;
