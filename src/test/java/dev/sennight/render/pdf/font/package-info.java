/** Tests of the fonts of PDF documents. */
@NullMarked
package dev.sennight.render.pdf.font;

import org.jspecify.annotations.NullMarked;
