package dev.sennight.parse.series;

import dev.sennight.model.DateSpan;
import dev.sennight.model.dates.DateReader;
import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterKeys;
import dev.sennight.parse.inline.Addresses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the outline of a document tells before its series is known: small, so that it is stored, and
 * siblings need not be read again when one of them changes.
 *
 * @param path relative to the library, with {@code /} and the extension
 * @param title front matter, first heading, or file name
 * @param heading the first heading, when it is of level 1 and nothing but a preamble stands before
 *     it; else null. It need not be the title
 * @param frontMatter values by key in lower case, of the keys that can name an issue
 * @param opening plain text before the first section
 * @param shape what else tells a digest from a note
 */
public record DocumentFacts(
    String path,
    String title,
    @Nullable String heading,
    Map<String, String> frontMatter,
    String opening,
    Shape shape) {
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST_OPENING = 2_000;

  /**
   * The shape of a document.
   *
   * @param headings how many headings it has, the title aside
   * @param webLinks how many links to the web it has
   * @param lists whether at least half of its sections are lists of items, or an item each
   * @param language of its text, or null
   * @param deck whether it is a deck by its front matter, or a glossary
   */
  public record Shape(
      int headings, int webLinks, boolean lists, @Nullable String language, boolean deck) {
    /** Of a document without headings and links. */
    public static final Shape PLAIN = new Shape(0, 0, false, null, false);
  }

  /** Keeps of long texts only the start: what names an issue stands there. */
  public DocumentFacts {
    title = start(title, LONGEST_TITLE);
    heading = heading == null ? null : start(heading, LONGEST_TITLE);
    opening = start(opening, LONGEST_OPENING);
    Map<String, String> kept = new LinkedHashMap<>();
    for (String key : FrontMatterKeys.OF_ISSUES) {
      String value = frontMatter.get(key);
      if (value != null) {
        kept.put(key, start(value, LONGEST_TITLE));
      }
    }
    frontMatter = Map.copyOf(kept);
  }

  /** Facts of a document with {@code matter}. */
  public static DocumentFacts of(
      String path, String title, FrontMatter matter, String opening, Shape shape) {
    return new DocumentFacts(path, title, null, values(matter), opening, shape);
  }

  /** These facts with a first heading. */
  public DocumentFacts withHeading(@Nullable String first) {
    return new DocumentFacts(path, title, first, frontMatter, opening, shape);
  }

  private static Map<String, String> values(FrontMatter matter) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String key : FrontMatterKeys.OF_ISSUES) {
      String value = matter.first(key);
      if (value != null) {
        values.put(key, value);
      }
    }
    return values;
  }

  private static String start(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  /** The value of the first of {@code keys} that has one; else null. */
  @Nullable String first(List<String> keys) {
    return keys.stream().map(frontMatter::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Whether front matter says where on the web the document was taken from. */
  boolean isClipping() {
    return FrontMatterKeys.SOURCE.stream()
        .map(frontMatter::get)
        .anyMatch(value -> value != null && Addresses.isWeb(value));
  }

  /** The date of front matter: the first value that is one. */
  Optional<DateSpan> date() {
    return FrontMatterKeys.DATE.stream()
        .map(frontMatter::get)
        .filter(Objects::nonNull)
        .flatMap(value -> DateReader.value(value).stream())
        .findFirst();
  }

  /** What the document calls itself, the title first; never empty. */
  List<String> titles() {
    return Stream.of(title, heading == null ? title : heading)
        .map(String::strip)
        .distinct()
        .toList();
  }

  /** The path without its extension, and without a language tag before that. */
  String stem() {
    return IssuePath.stem(path);
  }
}
