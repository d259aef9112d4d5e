/**
 * Brings store and index up to date with the folder: one writer, batches that both have or none,
 * ids that entries keep when their text changes or their file moves.
 */
@NullMarked
package dev.sennight.library.update;

import org.jspecify.annotations.NullMarked;
