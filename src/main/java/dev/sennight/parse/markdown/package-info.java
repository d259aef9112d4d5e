/** Markdown, with the dialect of linked notes, to blocks and inlines. */
@NullMarked
package dev.sennight.parse.markdown;

import org.jspecify.annotations.NullMarked;
