package dev.sennight.parse.series;

import org.jspecify.annotations.Nullable;

/**
 * What was inferred of a document that is an issue of a series.
 *
 * @param file its path in the library
 * @param match its series, which issue it is, and how its sections split
 * @param language of this edition; null when it is not known
 * @param evidence why
 */
public record InferredIssue(
    String file, SeriesMatch match, @Nullable String language, SeriesEvidence evidence) {}
