/** LaTeX formulas to MathML. */
@NullMarked
package dev.sennight.render.math;

import org.jspecify.annotations.NullMarked;
