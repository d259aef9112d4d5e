package dev.sennight.parse.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logseq's properties at the very start of a page: lines of {@code key:: value}. Title, aliases and
 * tags take effect; the lines stay text, so that all of them are shown and found.
 */
final class PropertyLines {
  private static final int MOST = 100;
  private static final Pattern PROPERTY =
      Pattern.compile("(\\p{L}[\\p{L}\\d_./-]{0,60})::(?:[ \\t](.{0,4000}))?");
  private static final Set<String> LISTS = Set.of("alias", "aliases", "tag", "tags");

  private PropertyLines() {}

  /** The values that take effect; {@link FrontMatter#NONE} when no property opens the text. */
  static FrontMatter read(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int at = 0;
    int lines = 0;
    while (at < text.length() && lines < MOST) {
      int end = FrontMatterReader.lineEnd(text, at);
      Matcher property = PROPERTY.matcher(text).region(at, end);
      if (!property.matches()) {
        break;
      }
      String value = property.group(2) == null ? "" : property.group(2).strip();
      add(values, property.group(1).toLowerCase(Locale.ROOT), value);
      at = end + 1;
      lines++;
    }
    return lines == 0 ? FrontMatter.NONE : new FrontMatter(values, 0, 1, List.of());
  }

  private static void add(Map<String, List<String>> values, String key, String value) {
    if (value.isEmpty()) {
      return;
    }
    if (key.equals("title")) {
      values.putIfAbsent(key, List.of(value));
    } else if (LISTS.contains(key)) {
      List<String> names = values.computeIfAbsent(key, _ -> new ArrayList<>());
      ValueList.split(value).forEach(each -> names.add(name(each)));
    }
  }

  /** A name without the signs of a link or a tag. */
  private static String name(String written) {
    String bare = written.startsWith("#") ? written.substring(1) : written;
    return bare.startsWith("[[") && bare.endsWith("]]")
        ? bare.substring(2, bare.length() - 2)
        : bare;
  }
}
