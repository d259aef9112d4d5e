/** The pane beside the page, without a toolkit. */
@NullMarked
package dev.sennight.ui.side;

import org.jspecify.annotations.NullMarked;
