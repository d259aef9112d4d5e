/**
 * The inline syntax of a paragraph: emphasis, links, code, formulas, tags and known HTML tags. Time
 * is linear in the text; no recursion depends on it.
 */
@NullMarked
package dev.sennight.parse.inline;

import org.jspecify.annotations.NullMarked;
