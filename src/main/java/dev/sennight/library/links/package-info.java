/** Resolves links by the rules of linked notes, and finds mentions without a link. */
@NullMarked
package dev.sennight.library.links;

import org.jspecify.annotations.NullMarked;
