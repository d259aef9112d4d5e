package dev.sennight.store;

import dev.sennight.model.Entry;
import dev.sennight.model.ParsedEntry;

/**
 * An entry to be stored.
 *
 * @param key what its id derives from; differs from the id when the entry kept an older one
 * @param fingerprint of its text
 */
public record EntryRecord(Entry entry, ParsedEntry parsed, String key, long fingerprint) {}
