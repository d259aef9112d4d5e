package dev.sennight.library.annotate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passage that was marked on an e-reader.
 *
 * @param book the title of the book
 * @param chapter the title of its chapter; "" where the device does not tell
 * @param quote as the device has it: lines may be broken, ends cut
 * @param note "" without one
 * @param made null where the device does not tell, or in a way that is not known
 */
public record Clipping(
    String book, String chapter, String quote, String note, @Nullable Instant made) {}
