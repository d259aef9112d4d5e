/** The block structure of Markdown, by flexmark with parsers of our own for a few blocks. */
@NullMarked
package dev.sennight.parse.structure;

import org.jspecify.annotations.NullMarked;
