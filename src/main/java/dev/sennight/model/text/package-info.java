/**
 * The tree a page is built from: {@link dev.sennight.model.text.Block} and {@link
 * dev.sennight.model.text.Inline}, and the plain text that stands for it in search.
 */
@NullMarked
package dev.sennight.model.text;

import org.jspecify.annotations.NullMarked;
