/** Items of a digest: where the next entry of a section begins. */
@NullMarked
package dev.sennight.parse.items;

import org.jspecify.annotations.NullMarked;
