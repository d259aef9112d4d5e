package dev.sennight.store;

import dev.sennight.model.EntryId;

/**
 * An entry that its document had when it was read before.
 *
 * @param key what its id derived from, or would derive from now
 * @param fingerprint a hash of its text
 */
public record PreviousEntry(EntryId id, String key, int ordinal, String title, long fingerprint) {}
