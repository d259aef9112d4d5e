/** Storylines: what the library says of a name in the order of time, and what is new in a week. */
@NullMarked
package dev.sennight.library.story;

import org.jspecify.annotations.NullMarked;
