package dev.sennight.model;

/**
 * A problem and the file it is about.
 *
 * @param file relative to the library, with {@code /}
 */
public record FileProblem(String file, Problem problem) {}
