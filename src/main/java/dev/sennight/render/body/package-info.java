/** Blocks and inlines to HTML: links with their state, pictures, footnotes, embeds and marks. */
@NullMarked
package dev.sennight.render.body;

import org.jspecify.annotations.NullMarked;
