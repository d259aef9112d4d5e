/** Tests of indexing runs, with faults put between the two stores. */
@NullMarked
package dev.sennight.library.update;

import org.jspecify.annotations.NullMarked;
