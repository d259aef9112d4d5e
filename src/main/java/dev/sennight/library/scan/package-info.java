/** What stands in a library's folder. Reads only: nothing in the folder is written or locked. */
@NullMarked
package dev.sennight.library.scan;

import org.jspecify.annotations.NullMarked;
