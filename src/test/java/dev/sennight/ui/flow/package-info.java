/** Tests of what is read and starred. */
@NullMarked
package dev.sennight.ui.flow;

import org.jspecify.annotations.NullMarked;
