package dev.sennight.library.update;

/**
 * What a run did to documents.
 *
 * @param added including moved ones
 * @param cancelled whether it stopped before its end
 */
public record RunCounts(
    long added, long updated, long removed, long unchanged, boolean cancelled) {}
