/** What the panes show and where they stand: listings, places, and how they read the library. */
@NullMarked
package dev.sennight.ui.content;

import org.jspecify.annotations.NullMarked;
