/** The open library as a whole: opening it, bringing it up to date, and how it stands. */
@NullMarked
package dev.sennight.ui.library;

import org.jspecify.annotations.NullMarked;
