/** Sentences over the bottom of the panes, and the question before a web link is followed. */
@NullMarked
package dev.sennight.ui.notice;

import org.jspecify.annotations.NullMarked;
