/** Pages as documents for paper: plain elements, text that can be written, pictures that fit. */
@NullMarked
package dev.sennight.render.pdf.print;

import org.jspecify.annotations.NullMarked;
