/** The rail: weeks, topics, cards and what else a library can be browsed by. */
@NullMarked
package dev.sennight.ui.browse.rail;

import org.jspecify.annotations.NullMarked;
