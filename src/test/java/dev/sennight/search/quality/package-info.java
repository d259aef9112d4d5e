/** How well search finds: measured over a library with questions whose answers are known. */
@NullMarked
package dev.sennight.search.quality;

import org.jspecify.annotations.NullMarked;
