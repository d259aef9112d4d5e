/** Years by weeks, drawn, with one week that has the keyboard. */
@NullMarked
package dev.sennight.ui.insight.calendar;

import org.jspecify.annotations.NullMarked;
