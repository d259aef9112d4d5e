/** Ranking: what of a query an entry holds, how rare it is, and how close together it stands. */
@NullMarked
package dev.sennight.search.rank;

import org.jspecify.annotations.NullMarked;
