/** Bytes of a source file to clean text. */
@NullMarked
package dev.sennight.parse.text;

import org.jspecify.annotations.NullMarked;
