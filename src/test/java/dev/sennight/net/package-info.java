/** Watches what tests ask of the network. */
@NullMarked
package dev.sennight.net;

import org.jspecify.annotations.NullMarked;
