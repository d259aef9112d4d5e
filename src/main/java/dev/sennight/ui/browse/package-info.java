/** Browsing: the rail of weeks and topics, and the list of entries. */
@NullMarked
package dev.sennight.ui.browse;

import org.jspecify.annotations.NullMarked;
