/** Tests of the window: reader. */
@NullMarked
package dev.sennight.ui.reader.save;

import org.jspecify.annotations.NullMarked;
