package dev.sennight.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Personal data was damaged or missing: what was found is set aside, and what could be read is
 * back.
 *
 * @param aside the folder that holds what was found
 * @param backup what was put in its place; null when there was no backup
 * @param records how many that could still be read were added
 */
public record Rescued(Path aside, @Nullable Path backup, int records) {}
