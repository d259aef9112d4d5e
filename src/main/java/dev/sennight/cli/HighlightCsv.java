package dev.sennight.cli;

import dev.sennight.model.EntrySummary;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.PageAddress;
import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Highlights as the CSV file that Readwise imports. */
final class HighlightCsv {
  private static final List<String> COLUMNS =
      List.of("Highlight", "Title", "Author", "URL", "Note", "Location", "Date");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private HighlightCsv() {}

  /** One row a highlight; notes on whole entries, which quote nothing, are left out. */
  static String write(List<PlacedHighlight> highlights) throws IOException {
    return Csv.write(
        COLUMNS,
        highlights.stream()
            .filter(each -> !each.quote().isEmpty())
            .map(HighlightCsv::row)
            .toList());
  }

  private static List<@Nullable Object> row(PlacedHighlight each) {
    EntrySummary entry = each.entry();
    TextRange range = each.range();
    String series = entry == null || entry.series() == null ? "" : entry.series();
    String link = new PageAddress.ToEntry(each.highlight().entry().value(), null).href();
    List<String> sources = entry == null ? List.of() : entry.facts().sources();
    return List.of(
        each.quote(),
        each.title(),
        series,
        sources.isEmpty() ? link : sources.getFirst(),
        each.highlight().note(),
        range == null ? "" : Integer.toString(range.start()),
        each.highlight().created().atOffset(ZoneOffset.UTC).format(TIME));
  }
}
