/** Bytes of a source file to clean text; kinds of characters; limits of reading a text. */
@NullMarked
package dev.sennight.parse.text;

import org.jspecify.annotations.NullMarked;
