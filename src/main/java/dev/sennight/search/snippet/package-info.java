/** Passages of an entry that show why it matches, and the ranges to mark in a text. */
@NullMarked
package dev.sennight.search.snippet;

import org.jspecify.annotations.NullMarked;
