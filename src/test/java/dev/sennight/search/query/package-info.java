/** Tests of the query language. */
@NullMarked
package dev.sennight.search.query;

import org.jspecify.annotations.NullMarked;
