/** What one is doing across the panes: where it begins, how reading goes on, how one gets back. */
@NullMarked
package dev.sennight.ui.navigation;

import org.jspecify.annotations.NullMarked;
