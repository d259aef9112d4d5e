/** Reads files and parses them ahead of the writer; no file can break or hang the others. */
@NullMarked
package dev.sennight.library.read;

import org.jspecify.annotations.NullMarked;
