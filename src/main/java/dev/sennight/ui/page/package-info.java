/** Pages put together: entries, documents and ghosts in words and blocks, and what they lead to. */
@NullMarked
package dev.sennight.ui.page;

import org.jspecify.annotations.NullMarked;
