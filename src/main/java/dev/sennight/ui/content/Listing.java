package dev.sennight.ui.content;

import dev.sennight.model.EntryKind;

/** What the list in the middle holds. */
public sealed interface Listing {
  /** The entries of one document, such as an issue or a deck, in its order. */
  record InDocument(String file) implements Listing {}

  /** The entries of a topic across years, newest first. */
  record OnTopic(String topic) implements Listing {}

  /** All entries of a kind. */
  record OfKind(EntryKind kind) implements Listing {}

  /** Names that nothing in the library has, most named first. */
  record Ghosts() implements Listing {}

  /** The entries with a tag, newest first. */
  record OnTag(String tag) implements Listing {}

  /** The entries whose main address is of a host, newest first. */
  record FromHost(String host) implements Listing {}

  /** Starred entries, the one starred last first. */
  record Starred() implements Listing {}

  /** The entries of an ISO week of every year, the newest year first. */
  record SameWeek(int week) implements Listing {}

  /** Entries opened before, latest first. */
  record History() implements Listing {}

  /** What a person should know about the library's documents. */
  record Problems() implements Listing {}
}
