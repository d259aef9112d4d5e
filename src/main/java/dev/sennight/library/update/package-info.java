/**
 * Brings store and index up to date with the folder: one writer, batches that both have or none.
 */
@NullMarked
package dev.sennight.library.update;

import org.jspecify.annotations.NullMarked;
