/** The window: its frame, commands, and the panes put together. */
@NullMarked
package dev.sennight.ui.window;

import org.jspecify.annotations.NullMarked;
