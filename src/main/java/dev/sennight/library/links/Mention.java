package dev.sennight.library.links;

import dev.sennight.model.EntrySummary;

/** An entry that mentions a card or a note, and how often. */
public record Mention(EntrySummary entry, int times) {}
