package dev.sennight.library.scan;

import java.nio.file.Path;

/**
 * A document's file.
 *
 * @param file relative to the library, with {@code /}
 * @param path where to read it
 * @param size in bytes
 * @param modified time stamp in nanoseconds since 1970
 */
public record ScannedFile(String file, Path path, long size, long modified) {}
