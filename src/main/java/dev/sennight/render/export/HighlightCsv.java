package dev.sennight.render.export;

import dev.sennight.model.EntrySummary;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.PageAddress;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Highlights as the CSV file that Readwise imports, quoted as RFC 4180 says. */
public final class HighlightCsv {
  private static final String COLUMNS = "Highlight,Title,Author,URL,Note,Location,Date\r\n";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private HighlightCsv() {}

  /** One row a highlight; notes on whole entries, which quote nothing, are left out. */
  public static String write(List<PlacedHighlight> highlights) {
    return highlights.stream()
        .filter(each -> !each.quote().isEmpty())
        .map(HighlightCsv::row)
        .collect(Collectors.joining("", COLUMNS, ""));
  }

  private static String row(PlacedHighlight each) {
    EntrySummary entry = each.entry();
    TextRange range = each.range();
    String series = entry == null || entry.series() == null ? "" : entry.series();
    String link = new PageAddress.ToEntry(each.highlight().entry().value(), null).href();
    List<String> sources = entry == null ? List.of() : entry.facts().sources();
    return Stream.of(
            each.quote(),
            each.title(),
            series,
            sources.isEmpty() ? link : sources.getFirst(),
            each.highlight().note(),
            range == null ? "" : Integer.toString(range.start()),
            each.highlight().created().atOffset(ZoneOffset.UTC).format(TIME))
        .map(HighlightCsv::quoted)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }
}
