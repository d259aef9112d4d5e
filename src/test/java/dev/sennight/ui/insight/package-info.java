/** Tests of calendar, trends and overview. */
@NullMarked
package dev.sennight.ui.insight;

import org.jspecify.annotations.NullMarked;
