/** Searching everything: the box, the hits, and what narrows them. */
@NullMarked
package dev.sennight.ui.search;

import org.jspecify.annotations.NullMarked;
