/** Text to records: digests, cards, clippings and notes. No I/O. */
@NullMarked
package dev.sennight.parse;

import org.jspecify.annotations.NullMarked;
