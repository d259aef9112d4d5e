package dev.sennight.parse.frontmatter;

import dev.sennight.model.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The front matter of a document.
 *
 * @param values by key, without what does not count in {@link FrontMatterKeys}, in the order
 *     written; a key without a value has an empty list
 * @param bodyStart where the body begins, in UTF-16 units; 0 when there is no front matter, and
 *     when it could not be read and therefore stays text (what was understood is in {@code values}
 *     all the same)
 * @param bodyLine the line of {@code bodyStart}, from 1
 */
public record FrontMatter(
    Map<String, List<String>> values, int bodyStart, int bodyLine, List<Problem> problems) {
  /** A document without front matter. */
  public static final FrontMatter NONE = new FrontMatter(Map.of(), 0, 1, List.of());

  public FrontMatter {
    Map<String, List<String>> copy = LinkedHashMap.newLinkedHashMap(values.size());
    values.forEach((key, list) ->
        copy.merge(FrontMatterKeys.plain(key), List.copyOf(list), FrontMatter::joined));
    values = Collections.unmodifiableMap(copy);
    problems = List.copyOf(problems);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** The first value that is not blank of the first of {@code keys} that has one; else null. */
  public @Nullable String first(List<String> keys) {
    return all(keys).findFirst().orElse(null);
  }

  /** As {@link #first(List)}. */
  public @Nullable String first(String... keys) {
    return first(List.of(keys));
  }

  /** The values of {@code keys} that are not blank, in the order of the keys. */
  public Stream<String> all(List<String> keys) {
    return keys.stream()
        .flatMap(key -> values(key).stream())
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * All values of {@code keys}, a string of several split at commas (, ， 、 ; ；) outside of
   * brackets, each once.
   */
  public List<String> list(List<String> keys) {
    List<String> parts = new ArrayList<>();
    for (String key : keys) {
      List<String> written = values(key);
      if (written.size() == 1) {
        parts.addAll(ValueList.split(written.getFirst()));
      } else {
        parts.addAll(written);
      }
    }
    return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).distinct().toList();
  }

  /** As {@link #list(List)}. */
  public List<String> list(String... keys) {
    return list(List.of(keys));
  }

  /** The tags, without number signs. */
  public List<String> tags() {
    return list(FrontMatterKeys.TAGS).stream()
        .map(FrontMatter::tag)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  private static String tag(String written) {
    String tag = written.startsWith("#") ? written.substring(1) : written;
    return (written.startsWith("#") && tag.endsWith("#") ? tag.substring(0, tag.length() - 1) : tag)
        .strip();
  }

  private List<String> values(String key) {
    return values.isEmpty()
        ? List.of()
        : values.getOrDefault(FrontMatterKeys.plain(key), List.of());
  }
}
