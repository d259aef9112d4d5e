/** The pane beside the page: outline, links, related entries, facts, and the map of links. */
@NullMarked
package dev.sennight.ui.side;

import org.jspecify.annotations.NullMarked;
