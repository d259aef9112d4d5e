package dev.sennight.library;

/**
 * What one indexing run did.
 *
 * @param files documents in the library after the run
 * @param entries entries in the library after the run; {@code cards}, {@code links}, {@code
 *     unresolved} (links to ghosts) and {@code problems} likewise
 * @param seconds wall-clock time
 * @param cancelled whether it was stopped before its end
 */
public record IndexReport(
    long files,
    long added,
    long updated,
    long removed,
    long unchanged,
    long entries,
    long cards,
    long links,
    long unresolved,
    long problems,
    double seconds,
    boolean cancelled) {}
