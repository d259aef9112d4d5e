/** Writes pages as PDF documents that hold their fonts and pictures, and nothing that acts. */
@NullMarked
package dev.sennight.render.pdf;

import org.jspecify.annotations.NullMarked;
