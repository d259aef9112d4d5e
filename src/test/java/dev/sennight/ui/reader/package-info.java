/** Tests of the window: reader. */
@NullMarked
package dev.sennight.ui.reader;

import org.jspecify.annotations.NullMarked;
