/** Reading: the view of pages, their tabs and history, previews, and saving and copying a page. */
@NullMarked
package dev.sennight.ui.reader;

import org.jspecify.annotations.NullMarked;
