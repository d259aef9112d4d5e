/**
 * Entries to safe pages: HTML constructed from blocks and inlines, its themes, and images for it.
 */
@NullMarked
package dev.sennight.render;

import org.jspecify.annotations.NullMarked;
