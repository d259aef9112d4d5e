/** Tests of the window: shell. */
@NullMarked
package dev.sennight.ui.shell;

import org.jspecify.annotations.NullMarked;
