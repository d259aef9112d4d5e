/** What a link leads to, by the rules of linked notes. No I/O: names in, resolutions out. */
@NullMarked
package dev.sennight.library.links;

import org.jspecify.annotations.NullMarked;
