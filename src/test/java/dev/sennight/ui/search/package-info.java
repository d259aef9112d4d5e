/** Tests of the window: search. */
@NullMarked
package dev.sennight.ui.search;

import org.jspecify.annotations.NullMarked;
