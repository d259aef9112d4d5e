package dev.sennight.render.export;

import dev.sennight.model.DateSpan;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.render.PageWords;
import java.util.ArrayList;
import java.util.List;

/** An entry as plain text to read: its title, where it stands, its words, its sources. */
public final class EntryText {
  private EntryText() {}

  /** The text, lines ended by {@code \n}, with labels in the language of {@code words}. */
  public static String plain(Entry entry, PageWords words) {
    StringBuilder out = new StringBuilder();
    out.append(entry.title()).append('\n');
    String place = place(entry, words);
    if (!place.isEmpty()) {
      out.append(place).append('\n');
    }
    out.append('\n').append(PlainBlocks.write(entry.body(), words));
    if (!entry.summary().facts().sources().isEmpty()) {
      out.append('\n');
      entry.summary().facts().sources().forEach(source -> out.append(source).append('\n'));
    }
    return out.toString();
  }

  /** Series, issue, headings and date in one line; "" when none is known. */
  public static String place(Entry entry, PageWords words) {
    EntrySummary summary = entry.summary();
    List<String> parts = new ArrayList<>();
    if (summary.series() != null) {
      parts.add(summary.series());
    }
    String issue = summary.identity().label();
    if (!issue.isEmpty()) {
      parts.add(issue);
    }
    parts.addAll(entry.path());
    String place = String.join(" › ", parts);
    DateSpan date = summary.identity().date();
    if (date == null) {
      return place;
    }
    boolean same = place.isEmpty() || place.equals(date.first().toString());
    return (same ? "" : place + " · ") + words.days(date);
  }
}
