/** Tabs of the reader and the places each has been at; they know no page. */
@NullMarked
package dev.sennight.ui.reader.tab;

import org.jspecify.annotations.NullMarked;
