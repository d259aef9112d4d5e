package dev.sennight.model;

import dev.sennight.model.text.LinkForm;

/**
 * A link as it stands in a document, not yet resolved.
 *
 * @param embed true for {@code ![[…]]} and images
 * @param target as {@link dev.sennight.model.text.Inline.Link#target()}
 * @param raw the whole link as written, e.g. {@code [[Note#Heading|text]]}
 * @param text what the link shows
 * @param line where it stands in its document, from 1
 */
public record Link(
    LinkForm form, boolean embed, String target, String raw, String text, int line) {}
