package dev.sennight.model;

import java.time.Instant;

/**
 * A search that was made.
 *
 * @param query all of it in the query language
 * @param saved whether the person wants it kept; others are recent ones
 */
public record KeptSearch(String query, boolean saved, Instant used) {}
