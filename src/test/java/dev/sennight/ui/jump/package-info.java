/** Tests of the window: jumping to names. */
@NullMarked
package dev.sennight.ui.jump;

import org.jspecify.annotations.NullMarked;
