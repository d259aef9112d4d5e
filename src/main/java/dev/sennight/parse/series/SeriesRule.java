package dev.sennight.parse.series;

import dev.sennight.parse.items.ItemStyle;
import dev.sennight.parse.text.BoundedMatcher;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to recognise a series. Of each kind of witness that the rule names, one pattern must be
 * found; groups {@code year}, {@code week} and {@code number} in title and path patterns name the
 * issue.
 *
 * @param name of the series
 * @param titles patterns for the title
 * @param paths patterns for the path without its extension
 * @param texts patterns for the text before the first section
 * @param items how items begin, the first style that fits a section; empty for headings alone
 */
public record SeriesRule(
    String name,
    List<Pattern> titles,
    List<Pattern> paths,
    List<Pattern> texts,
    List<ItemStyle> items) {
  public SeriesRule {
    titles = List.copyOf(titles);
    paths = List.copyOf(paths);
    texts = List.copyOf(texts);
    items = List.copyOf(items);
  }

  /** This rule with other item styles. */
  public SeriesRule withItems(List<ItemStyle> styles) {
    return new SeriesRule(name, titles, paths, texts, styles);
  }

  /** The numbers that the rule's patterns find; empty when the document is not of this series. */
  Optional<IssueNumbers> match(DocumentFacts facts) {
    IssueNumbers numbers = IssueNumbers.NONE;
    if (!titles.isEmpty()) {
      Optional<Matcher> title =
          facts.titles().stream().flatMap(text -> find(titles, text).stream()).findFirst();
      if (title.isEmpty()) {
        return Optional.empty();
      }
      numbers = IssueNumbers.ofGroups(title.get());
    }
    if (!paths.isEmpty()) {
      Optional<Matcher> path = find(paths, facts.stem());
      if (path.isEmpty()) {
        return Optional.empty();
      }
      numbers = numbers.or(IssueNumbers.ofGroups(path.get()));
    }
    return texts.isEmpty() || find(texts, facts.opening()).isPresent()
        ? Optional.of(numbers)
        : Optional.empty();
  }

  private static Optional<Matcher> find(List<Pattern> patterns, String text) {
    return patterns.stream()
        .map(pattern -> BoundedMatcher.find(pattern, text))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
