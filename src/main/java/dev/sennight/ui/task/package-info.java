/** How the window runs work in the background and takes its results up. */
@NullMarked
package dev.sennight.ui.task;

import org.jspecify.annotations.NullMarked;
