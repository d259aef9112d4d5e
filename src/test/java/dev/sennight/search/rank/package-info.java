/** Tests of ranking. */
@NullMarked
package dev.sennight.search.rank;

import org.jspecify.annotations.NullMarked;
