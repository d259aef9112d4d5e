/** Tells when the folder of a library has changed. */
@NullMarked
package dev.sennight.library.watch;

import org.jspecify.annotations.NullMarked;
