/** Tests of the stores. */
@NullMarked
package dev.sennight.store;

import org.jspecify.annotations.NullMarked;
