/** Where the terms of keyword cards are mentioned. */
@NullMarked
package dev.sennight.library.mentions;

import org.jspecify.annotations.NullMarked;
