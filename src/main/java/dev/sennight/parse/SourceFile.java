package dev.sennight.parse;

import dev.sennight.model.DateSpan;
import dev.sennight.model.Link;
import dev.sennight.model.Problem;
import dev.sennight.model.dates.DateMention;
import dev.sennight.model.dates.DateReader;
import dev.sennight.model.dates.WrittenDate;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TagNames;
import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterKeys;
import dev.sennight.parse.inline.Addresses;
import dev.sennight.parse.text.DecodedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that has been decoded, and what its front matter says.
 *
 * @param file path relative to the library, with {@code /}
 * @param decoded all of its text, front matter included
 */
record SourceFile(
    String file, DecodedText decoded, FrontMatter frontMatter, List<Problem> problems) {
  /** Each entry of the document repeats them. */
  private static final int MOST_TAGS = 500;

  /** This file with {@code more} problems. */
  SourceFile with(List<Problem> more) {
    List<Problem> all = Stream.concat(problems.stream(), more.stream()).toList();
    return new SourceFile(file, decoded, frontMatter, all);
  }

  String text() {
    return decoded.text();
  }

  List<Integer> pageBreaks() {
    return decoded.pageBreaks();
  }

  String body() {
    return text().substring(frontMatter.bodyStart());
  }

  @Nullable String language() {
    return Languages.of(file, frontMatter, text());
  }

  /** Where a clipping comes from. */
  @Nullable String address() {
    return Stream.of(FrontMatterKeys.SOURCE, FrontMatterKeys.CANONICAL)
        .flatMap(List::stream)
        .map(frontMatter::first)
        .filter(value -> value != null && Addresses.isWeb(value))
        .findFirst()
        .orElse(null);
  }

  /** The name of where it comes from, when it is not an address. */
  @Nullable String sourceName() {
    return FrontMatterKeys.SOURCE_NAME.stream()
        .map(frontMatter::first)
        .filter(value -> value != null && !Addresses.isWeb(value))
        .findFirst()
        .orElse(null);
  }

  /** The date of front matter, else the day that the file name begins with. */
  @Nullable DateSpan date() {
    return FrontMatterKeys.DATE.stream()
        .map(frontMatter::first)
        .filter(value -> value != null)
        .flatMap(value -> DateReader.value(value).stream())
        .findFirst()
        .or(this::namedDay)
        .orElse(null);
  }

  private Optional<DateSpan> namedDay() {
    return DateReader.leading(FilePaths.stem(file))
        .filter(mention -> mention.first() instanceof WrittenDate.Day)
        .flatMap(DateMention::days);
  }

  @Nullable String author() {
    List<String> authors = frontMatter.list(FrontMatterKeys.AUTHOR);
    String all = authors.stream().map(SourceFile::unlinked).collect(Collectors.joining(", "));
    return all.isBlank() ? null : all;
  }

  private static String unlinked(String name) {
    boolean linked = name.startsWith("[[") && name.endsWith("]]");
    String inner = linked ? name.substring(2, name.length() - 2) : name;
    int bar = inner.indexOf('|');
    return (bar < 0 || !linked ? inner : inner.substring(bar + 1)).strip();
  }

  List<String> tags() {
    return frontMatter.tags().stream()
        .filter(tag -> !tag.isBlank() && tag.length() <= TagNames.LONGEST)
        .distinct()
        .limit(MOST_TAGS)
        .toList();
  }

  /**
   * The summary of the front matter as a callout; empty without one, or when {@code body} has it.
   */
  List<Block> summaryOf(List<Block> body) {
    String summary = frontMatter.first(FrontMatterKeys.SUMMARY);
    if (summary == null || PlainText.of(body).contains(summary)) {
      return List.of();
    }
    List<Inline> words = List.of(new Inline.Text(summary.replace('\n', ' ')));
    Block text = new Block.Paragraph(words, null);
    return List.of(new Block.Callout("abstract", Block.Fold.FIXED, List.of(), List.of(text)));
  }

  /** Values that are nothing but a wiki-link. */
  List<Link> links() {
    List<Link> links = new ArrayList<>();
    Map<String, Integer> lines = linkLines(text().substring(0, frontMatter.bodyStart()));
    for (List<String> values : frontMatter.values().values()) {
      for (String value : values) {
        String raw = value.strip();
        boolean link =
            raw.startsWith("[[") && raw.endsWith("]]") && raw.indexOf("]]") == raw.length() - 2;
        if (link && raw.length() > 4) {
          String inner = raw.substring(2, raw.length() - 2);
          int bar = inner.indexOf('|');
          String target = (bar < 0 ? inner : inner.substring(0, bar)).strip();
          String shown = bar < 0 ? target : inner.substring(bar + 1).strip();
          int line = lines.getOrDefault(raw, 1);
          links.add(new Link(LinkForm.WIKI, false, target, raw, shown, line));
        }
      }
    }
    return links;
  }

  /** The line on which each link of {@code matter} stands first; 1 is the first line. */
  private static Map<String, Integer> linkLines(String matter) {
    Map<String, Integer> lines = new HashMap<>();
    int number = 0;
    for (String line : matter.split("\n", -1)) {
      number++;
      int start = line.indexOf("[[");
      int end = start < 0 ? -1 : line.indexOf("]]", start);
      while (end >= 0) {
        lines.putIfAbsent(line.substring(start, end + 2), number);
        start = line.indexOf("[[", end + 2);
        end = start < 0 ? -1 : line.indexOf("]]", start);
      }
    }
    return lines;
  }
}
