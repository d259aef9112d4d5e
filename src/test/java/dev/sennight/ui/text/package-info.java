/** Tests of the window: text. */
@NullMarked
package dev.sennight.ui.text;

import org.jspecify.annotations.NullMarked;
