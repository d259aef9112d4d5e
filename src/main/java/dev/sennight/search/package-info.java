/**
 * From what the user types to hits: the query language, ranking, snippets, facets and suggestions.
 */
@NullMarked
package dev.sennight.search;

import org.jspecify.annotations.NullMarked;
