/**
 * Decks of keyword cards: the Markdown form that a person keeps, and the text dump of a printed
 * deck. Both give the same records.
 */
@NullMarked
package dev.sennight.parse.deck;

import org.jspecify.annotations.NullMarked;
