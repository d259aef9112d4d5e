/** Reading: pages made of entries, documents and ghosts, their history, and the view of them. */
@NullMarked
package dev.sennight.ui.reader;

import org.jspecify.annotations.NullMarked;
