/**
 * Decks of keyword cards: in Markdown, as the text dump of a printed deck, and as a table of terms.
 */
@NullMarked
package dev.sennight.parse.deck;

import org.jspecify.annotations.NullMarked;
