/** The query language: from what was typed to a tree, and back to words and completions. */
@NullMarked
package dev.sennight.search.query;

import org.jspecify.annotations.NullMarked;
