/**
 * What stands inside one paragraph: emphasis, links, code, formulas, tags and the few HTML tags
 * that are known. Works in time linear in the text, whatever the text is, and without recursion
 * that the text controls.
 */
@NullMarked
package dev.sennight.parse.inline;

import org.jspecify.annotations.NullMarked;
