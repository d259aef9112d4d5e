/** Tests of mentions. */
@NullMarked
package dev.sennight.library.mentions;

import org.jspecify.annotations.NullMarked;
