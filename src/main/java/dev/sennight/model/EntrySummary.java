package dev.sennight.model;

import org.jspecify.annotations.Nullable;

/**
 * What lists show of an entry, and what {@code list --json} prints.
 *
 * @param series name of the series its document belongs to
 * @param identity of the issue it stands in, with the entry's own date where it has one
 */
public record EntrySummary(
    EntryId id,
    EntryKind kind,
    String title,
    EntryLocation location,
    @Nullable String series,
    IssueIdentity identity,
    EntryFacts facts) {
  /** Short for {@code location().file()}. */
  public String file() {
    return location.file();
  }

  /** The same entry in another series. */
  public EntrySummary inSeries(@Nullable String name) {
    return new EntrySummary(id, kind, title, location, name, identity, facts);
  }
}
