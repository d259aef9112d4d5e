package dev.sennight.model.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The names of tags: case does not count, and {@code a/b} is a child of {@code a}. */
public final class TagNames {
  private TagNames() {}

  /** The form in which two spellings of one tag are equal. */
  public static String key(String tag) {
    return Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /**
   * Each of {@code tags} and of their parents once, as it is written, by its key. How a tag itself
   * is written stands above how a child of it spells it.
   */
  public static Map<String, String> withParents(Collection<String> tags) {
    Map<String, String> names = new LinkedHashMap<>();
    tags.forEach(tag -> names.putIfAbsent(key(tag), tag));
    for (String tag : tags) {
      for (int slash = tag.lastIndexOf('/'); slash > 0; slash = tag.lastIndexOf('/', slash - 1)) {
        String parent = tag.substring(0, slash);
        names.putIfAbsent(key(parent), parent);
      }
    }
    return names;
  }
}
