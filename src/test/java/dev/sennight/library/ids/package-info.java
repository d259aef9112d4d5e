/** Tests of ids that stay. */
@NullMarked
package dev.sennight.library.ids;

import org.jspecify.annotations.NullMarked;
