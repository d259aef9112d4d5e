/** Tests of link resolution. */
@NullMarked
package dev.sennight.library.links;

import org.jspecify.annotations.NullMarked;
