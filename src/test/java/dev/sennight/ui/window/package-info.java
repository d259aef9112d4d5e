/** Tests of the window: shell. */
@NullMarked
package dev.sennight.ui.window;

import org.jspecify.annotations.NullMarked;
