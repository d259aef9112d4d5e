package dev.sennight.ui.page;

/**
 * A heading of a page, for its outline.
 *
 * @param level 1 to 6 or deeper, the smallest of a page is its widest
 * @param anchor id of its element in the page
 */
public record Heading(int level, String title, String anchor) {}
