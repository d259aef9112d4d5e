/** Tests of what a hit shows of its entry. */
@NullMarked
package dev.sennight.search.snippet;

import org.jspecify.annotations.NullMarked;
