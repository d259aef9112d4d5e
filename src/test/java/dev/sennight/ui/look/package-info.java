/** Tests of how the window looks. */
@NullMarked
package dev.sennight.ui.look;

import org.jspecify.annotations.NullMarked;
