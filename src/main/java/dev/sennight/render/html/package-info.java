/**
 * Writes HTML, code and formulas from a fixed vocabulary: no element, attribute or scheme outside
 * it can be written.
 */
@NullMarked
package dev.sennight.render.html;

import org.jspecify.annotations.NullMarked;
