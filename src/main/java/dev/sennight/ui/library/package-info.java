/** The open library as a whole: opening it, bringing it up to date, how it stands, and notices. */
@NullMarked
package dev.sennight.ui.library;

import org.jspecify.annotations.NullMarked;
