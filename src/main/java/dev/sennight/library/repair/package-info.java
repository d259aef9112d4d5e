/** What is repaired by itself, and how damage is noticed. */
@NullMarked
package dev.sennight.library.repair;

import org.jspecify.annotations.NullMarked;
