/** Tests of plots. */
@NullMarked
package dev.sennight.ui.insight.plot;

import org.jspecify.annotations.NullMarked;
