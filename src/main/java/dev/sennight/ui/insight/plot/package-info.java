/** Counts over time, drawn as lines or areas. */
@NullMarked
package dev.sennight.ui.insight.plot;

import org.jspecify.annotations.NullMarked;
