/** The words of the window in Chinese and English. */
@NullMarked
package dev.sennight.ui.text;

import org.jspecify.annotations.NullMarked;
