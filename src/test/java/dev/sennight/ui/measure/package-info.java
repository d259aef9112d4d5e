/** What programs that measure the window have in common. */
@NullMarked
package dev.sennight.ui.measure;

import org.jspecify.annotations.NullMarked;
