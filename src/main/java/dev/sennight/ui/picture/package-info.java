/** Pictures of the library: decoded in the background, kept, served to pages, and enlarged. */
@NullMarked
package dev.sennight.ui.picture;

import org.jspecify.annotations.NullMarked;
