/** Tests of the calendar of weeks. */
@NullMarked
package dev.sennight.ui.insight.calendar;

import org.jspecify.annotations.NullMarked;
