package dev.sennight.model;

/**
 * What an entry was like when it was seen last, to know it again under another id.
 *
 * @param file relative to its library
 * @param fingerprint a hash of its text
 */
public record EntryWitness(EntryId entry, String file, String title, long fingerprint) {}
