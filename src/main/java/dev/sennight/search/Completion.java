package dev.sennight.search;

/**
 * Something to put into a query while it is typed.
 *
 * @param start first unit of the query to replace
 * @param end one past the last unit to replace
 * @param text what to put there
 * @param count entries that have the value; 0 for the name of a field
 */
public record Completion(int start, int end, String text, long count) {}
