/** Content for tests of the window. */
@NullMarked
package dev.sennight.ui.content;

import org.jspecify.annotations.NullMarked;
