/** The library over time: a calendar of weeks and a chart of terms. */
@NullMarked
package dev.sennight.ui.insight;

import org.jspecify.annotations.NullMarked;
