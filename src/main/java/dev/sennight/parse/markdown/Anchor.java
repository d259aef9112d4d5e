package dev.sennight.parse.markdown;

/**
 * A block that links can point to.
 *
 * @param id without the caret
 * @param line in the document, from 1
 */
public record Anchor(String id, int line) {}
