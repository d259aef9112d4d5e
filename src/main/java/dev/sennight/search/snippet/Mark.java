package dev.sennight.search.snippet;

/** A place where a pattern stands in a text, in UTF-16 units. */
record Mark(int start, int end, Pattern pattern) {}
