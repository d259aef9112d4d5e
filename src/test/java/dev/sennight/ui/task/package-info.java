/** Tests of how the window runs work in the background. */
@NullMarked
package dev.sennight.ui.task;

import org.jspecify.annotations.NullMarked;
