/** Tests of the window: the rail. */
@NullMarked
package dev.sennight.ui.browse.rail;

import org.jspecify.annotations.NullMarked;
