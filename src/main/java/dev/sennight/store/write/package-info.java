/** Writing the derived store: documents with all that belongs to them, in batches. */
@NullMarked
package dev.sennight.store.write;

import org.jspecify.annotations.NullMarked;
