package dev.sennight.model.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The names of tags: case does not count, and {@code a/b} is a child of {@code a}. */
public final class TagNames {
  /** Characters of a tag at most; what is longer is no tag. */
  public static final int LONGEST = 200;

  private static final int MOST_PARENTS = 10;

  private TagNames() {}

  /** The form in which two spellings of one tag are equal. */
  public static String key(String tag) {
    return Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /**
   * Each of {@code tags} and of their outermost ten parents once, as it is written, by its key. How
   * a tag itself is written stands above how a child of it spells it.
   */
  public static Map<String, String> withParents(Collection<String> tags) {
    Map<String, String> names = new LinkedHashMap<>();
    tags.forEach(tag -> names.putIfAbsent(key(tag), tag));
    for (String tag : tags) {
      int slash = tag.indexOf('/', 1);
      for (int i = 0; i < MOST_PARENTS && slash > 0; i++) {
        String parent = tag.substring(0, slash);
        names.putIfAbsent(key(parent), parent);
        slash = tag.indexOf('/', slash + 1);
      }
    }
    return names;
  }
}
