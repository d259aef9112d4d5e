/** Reads pictures safely: sizes first, caps always, and never an exception for bad data. */
@NullMarked
package dev.sennight.render.image;

import org.jspecify.annotations.NullMarked;
