/** Tests of what one is doing across the panes. */
@NullMarked
package dev.sennight.ui.navigation;

import org.jspecify.annotations.NullMarked;
