/** Reading: the view of pages, their tabs and history, previews, and what is done with a page. */
@NullMarked
package dev.sennight.ui.reader;

import org.jspecify.annotations.NullMarked;
