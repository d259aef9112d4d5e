/** Tests of search over small libraries of their own. */
@NullMarked
package dev.sennight.search;

import org.jspecify.annotations.NullMarked;
