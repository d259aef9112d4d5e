/** Markdown with the dialect of linked notes to blocks and inlines; flexmark finds the blocks. */
@NullMarked
package dev.sennight.parse.markdown;

import org.jspecify.annotations.NullMarked;
