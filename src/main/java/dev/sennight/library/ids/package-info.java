/** Stable ids: what they derive from, and how an entry keeps its id when its title changes. */
@NullMarked
package dev.sennight.library.ids;

import org.jspecify.annotations.NullMarked;
