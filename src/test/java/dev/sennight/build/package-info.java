/** Rules that hold for the whole project: its format and its architecture. */
@NullMarked
package dev.sennight.build;

import org.jspecify.annotations.NullMarked;
