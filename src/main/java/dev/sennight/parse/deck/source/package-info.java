/** What the forms of a deck share: the words of labels, and lines joined, protected and escaped. */
@NullMarked
package dev.sennight.parse.deck.source;

import org.jspecify.annotations.NullMarked;
