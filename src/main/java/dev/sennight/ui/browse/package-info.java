/** Browsing: the rail of shelves and topics, the list of entries and its rows. */
@NullMarked
package dev.sennight.ui.browse;

import org.jspecify.annotations.NullMarked;
