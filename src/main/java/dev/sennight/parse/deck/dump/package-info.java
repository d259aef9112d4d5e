/**
 * The text dump of a printed deck, taken apart: lines, labels, blocks, and the head of each card.
 */
@NullMarked
package dev.sennight.parse.deck.dump;

import org.jspecify.annotations.NullMarked;
