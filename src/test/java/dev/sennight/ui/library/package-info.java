/** Tests of the open library. */
@NullMarked
package dev.sennight.ui.library;

import org.jspecify.annotations.NullMarked;
