package dev.sennight.model;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands in the library.
 *
 * @param file its document, relative to the library, with {@code /}
 * @param line from 1
 * @param section heading of level 2 above it
 * @param topic heading of level 3 above it
 */
public record EntryLocation(
    String file, int line, @Nullable String section, @Nullable String topic) {}
