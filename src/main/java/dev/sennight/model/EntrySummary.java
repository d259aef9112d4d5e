package dev.sennight.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists show of an entry, and what {@code list --json} prints.
 *
 * @param file its document, relative to the library, with {@code /}
 * @param line from 1
 * @param date of the entry itself, or of its issue
 * @param section heading of level 2 above it
 * @param topic heading of level 3 above it
 * @param sources web addresses, the main one first
 * @param boilerplate whether it is nothing but what repeats in most issues of its series
 */
public record EntrySummary(
    EntryId id,
    EntryKind kind,
    String file,
    int line,
    @Nullable String series,
    @Nullable Integer year,
    @Nullable Integer week,
    @Nullable Integer number,
    @Nullable DateSpan date,
    @Nullable String section,
    @Nullable String topic,
    String title,
    List<String> tags,
    List<String> sources,
    boolean boilerplate) {
  public EntrySummary {
    tags = List.copyOf(tags);
    sources = List.copyOf(sources);
  }

  /** The identity of the issue it stands in. */
  public IssueIdentity identity() {
    return new IssueIdentity(year, week, number, date);
  }
}
