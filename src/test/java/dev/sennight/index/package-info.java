/** Tests of the index: analysis, documents, commits, and trouble with the folder. */
@NullMarked
package dev.sennight.index;

import org.jspecify.annotations.NullMarked;
