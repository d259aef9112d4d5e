/** Pages saved as files: written whole or not at all, and what is said of it. */
@NullMarked
package dev.sennight.ui.reader.save;

import org.jspecify.annotations.NullMarked;
