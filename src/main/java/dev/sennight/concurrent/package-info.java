/** Background work: running it, following it, and stopping it. */
@NullMarked
package dev.sennight.concurrent;

import org.jspecify.annotations.NullMarked;
