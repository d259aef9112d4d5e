/** How the window and its pages look: colours, language, size and typeface, and their settings. */
@NullMarked
package dev.sennight.ui.look;

import org.jspecify.annotations.NullMarked;
