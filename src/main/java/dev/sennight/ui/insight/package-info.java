/** The library at a glance: calendar, trends and overview, each with a table beside its picture. */
@NullMarked
package dev.sennight.ui.insight;

import org.jspecify.annotations.NullMarked;
