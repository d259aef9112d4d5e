/** Finds words, strings and comments in program text. */
@NullMarked
package dev.sennight.render.code;

import org.jspecify.annotations.NullMarked;
