/** Tests of the analysis. */
@NullMarked
package dev.sennight.index.analysis;

import org.jspecify.annotations.NullMarked;
