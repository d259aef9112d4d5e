/** Tests of the window: browse. */
@NullMarked
package dev.sennight.ui.browse;

import org.jspecify.annotations.NullMarked;
