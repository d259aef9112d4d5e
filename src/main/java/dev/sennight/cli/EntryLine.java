package dev.sennight.cli;

import dev.sennight.model.EntrySummary;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An entry as one line for the user: id, title, and where it stands. */
final class EntryLine {
  private EntryLine() {}

  static String of(EntrySummary entry) {
    return entry.id() + "  " + entry.title() + "  (" + place(entry) + ")";
  }

  /** {@code 技术阅读 › 2025-W18 › 专题}; the file for an entry of no issue. */
  static String place(EntrySummary entry) {
    String identity = entry.identity().label();
    if (entry.series() == null && entry.location().section() == null) {
      return entry.file() + ":" + entry.location().line();
    }
    return Stream.of(entry.series(), identity, entry.location().section(), entry.location().topic())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(" › "));
  }
}
