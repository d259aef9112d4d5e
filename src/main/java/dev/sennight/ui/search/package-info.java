/** Searching everything: the box, the hits, and the quick switcher. */
@NullMarked
package dev.sennight.ui.search;

import org.jspecify.annotations.NullMarked;
