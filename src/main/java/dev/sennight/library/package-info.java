/**
 * The library: scanning, indexing, resolving links, and the facade that the window and the command
 * line use.
 */
@NullMarked
package dev.sennight.library;

import org.jspecify.annotations.NullMarked;
