package dev.sennight.parse.inline;

/**
 * A place that links can point to.
 *
 * @param id of a block, without the caret, or of an HTML element
 * @param line in the document, from 1
 */
public record Anchor(String id, int line) {}
