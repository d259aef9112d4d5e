/** Writes pages: blocks, links, what stands around the text, style sheet and colours. */
@NullMarked
package dev.sennight.render.page;

import org.jspecify.annotations.NullMarked;
