package dev.sennight.render.export;

import dev.sennight.model.EntrySummary;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.render.PageAddress;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Highlights as Markdown, a heading an issue, each written by a template. */
public final class HighlightMarkdown {
  /** What a highlight looks like when the user has no template. */
  public static final String TEMPLATE =
      """
      > {quote}

      {note}

      — [{title}]({link}) {place} {tags}
      """;

  private static final Pattern FIELD =
      Pattern.compile("\\{(quote|note|title|link|place|color|date|tags)}");

  private final String template;
  private final String orphans;

  /**
   * Highlights in the form of {@code template}.
   *
   * @param template Markdown with {@code {quote}}, {@code {note}}, {@code {title}}, {@code {link}},
   *     {@code {place}}, {@code {color}}, {@code {date}} and {@code {tags}}; a line whose fields
   *     are all empty is left out
   * @param orphans the heading of those whose passage is not there any more
   */
  public HighlightMarkdown(String template, String orphans) {
    this.template = template;
    this.orphans = orphans;
  }

  /**
   * All of {@code highlights} in their order, those of one issue one after the other.
   *
   * @param tags the user's own tags of an entry
   */
  public String write(List<PlacedHighlight> highlights, Map<? extends Object, List<String>> tags) {
    StringBuilder out = new StringBuilder();
    String heading = "";
    for (PlacedHighlight each : highlights) {
      String group = group(each);
      if (!group.equals(heading)) {
        heading = group;
        out.append(out.isEmpty() ? "" : "\n").append("## ").append(MarkdownEscaper.line(group));
        out.append("\n");
      }
      EntrySummary entry = each.entry();
      List<String> own = entry == null ? List.of() : tags.getOrDefault(entry.id(), List.of());
      out.append('\n').append(one(each, own));
    }
    return out.toString();
  }

  private String group(PlacedHighlight highlight) {
    EntrySummary entry = highlight.entry();
    if (entry == null || highlight.isOrphan()) {
      return orphans;
    }
    String issue =
        Stream.of(String.valueOf(entry.series()), entry.identity().label())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return entry.series() == null ? entry.file() : issue;
  }

  private String one(PlacedHighlight highlight, List<String> tags) {
    Map<String, String> fields =
        Map.of(
            "quote", escaped(highlight.quote()),
            "note", highlight.highlight().note().strip(),
            "title", MarkdownEscaper.line(highlight.title()),
            "link", new PageAddress.ToEntry(highlight.highlight().entry().value(), null).href(),
            "place", place(highlight.entry()),
            "color", highlight.highlight().color().label(),
            "date",
                highlight.highlight().created().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
            "tags",
                tags.stream()
                    .map(tag -> "#" + tag.replace(' ', '-'))
                    .collect(Collectors.joining(" ")));
    StringBuilder out = new StringBuilder();
    boolean blank = true;
    for (String line : template.lines().toList()) {
      String filled = filled(line, fields);
      boolean left = line.isBlank() ? blank : filled.isBlank() || isEmpty(line, fields);
      if (!left) {
        out.append(filled.stripTrailing()).append('\n');
        blank = line.isBlank();
      }
    }
    return out.toString();
  }

  private static boolean isEmpty(String line, Map<String, String> fields) {
    List<String> values =
        FIELD
            .matcher(line)
            .results()
            .map(field -> fields.getOrDefault(field.group(1), ""))
            .toList();
    return !values.isEmpty() && values.stream().allMatch(String::isEmpty);
  }

  /** Later lines of a value begin as its first does, so that a quote stays one. */
  private static String filled(String line, Map<String, String> fields) {
    Matcher field = FIELD.matcher(line);
    String before = field.find() ? line.substring(0, field.start()) : "";
    String start = before.isBlank() || before.strip().equals(">") ? before : "";
    return FIELD
        .matcher(line)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                fields.getOrDefault(found.group(1), "").replace("\n", "\n" + start)));
  }

  private static String escaped(String quote) {
    return quote.lines().map(MarkdownEscaper::line).collect(Collectors.joining("  \n"));
  }

  private static String place(@Nullable EntrySummary entry) {
    if (entry == null) {
      return "";
    }
    return Stream.of(
            entry.series(),
            entry.identity().label(),
            entry.location().section(),
            entry.location().topic())
        .flatMap(part -> part == null || part.isEmpty() ? Stream.of() : Stream.of(part))
        .map(part -> MarkdownEscaper.line(part))
        .collect(Collectors.joining(" › "));
  }
}
