/** The window: its frame, commands, and the panes put together. */
@NullMarked
package dev.sennight.ui.shell;

import org.jspecify.annotations.NullMarked;
