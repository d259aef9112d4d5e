package dev.sennight.parse.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Languages that a folder or the end of a file name says its documents are in. */
public final class FolderLanguages {
  /** Two letters of a language that are no English word, and their misuse as a country. */
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("cn", "zh"),
          Map.entry("tw", "zh-TW"),
          Map.entry("hk", "zh-HK"),
          Map.entry("jp", "ja"),
          Map.entry("kr", "ko"),
          Map.entry("chinese", "zh"),
          Map.entry("english", "en"),
          Map.entry("japanese", "ja"),
          Map.entry("korean", "ko"),
          Map.entry("中文", "zh"),
          Map.entry("英文", "en"),
          Map.entry("日本語", "ja"),
          Map.entry("日文", "ja"),
          Map.entry("한국어", "ko"));

  private static final Set<String> LANGUAGES =
      Set.of(
          "en", "zh", "ja", "ko", "fr", "de", "es", "pt", "ru", "vi", "th", "ar", "tr", "pl", "nl",
          "sv", "uk", "cs", "fa", "hu", "fi", "da", "el", "ro");

  private FolderLanguages() {}

  /** Whether a step of a path is a language. */
  static boolean isTag(String name) {
    return language(name) != null;
  }

  /** The BCP 47 tag that {@code name} stands for; null when it is no language. */
  public static @Nullable String language(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String known = TAGS.get(lower);
    if (known != null) {
      return known;
    }
    int region = Math.max(lower.indexOf('-'), lower.indexOf('_'));
    String language = region < 0 ? lower : lower.substring(0, region);
    boolean short_ = region < 0 || lower.length() - region >= 3 && lower.length() - region <= 5;
    return short_ && LANGUAGES.contains(language)
        ? Locale.forLanguageTag(name.replace('_', '-')).toLanguageTag()
        : null;
  }

  /** The language of the nearest folder that is one; null when none is. */
  public static @Nullable String ofFolders(String path) {
    for (String folder : IssuePath.folders(path).reversed()) {
      String language = language(folder);
      if (language != null) {
        return language;
      }
    }
    return null;
  }

  /** The language that a folder, or else the end of the file name, says; null when none does. */
  static @Nullable String ofPath(String path) {
    String folder = ofFolders(path);
    String stem = path.substring(path.lastIndexOf('/') + 1);
    stem = stem.contains(".") ? stem.substring(0, stem.lastIndexOf('.')) : stem;
    for (int i = stem.length() - 1; i > 0 && folder == null; i--) {
      if (".-_".indexOf(stem.charAt(i)) >= 0 && isTag(stem.substring(i + 1))) {
        folder = language(stem.substring(i + 1));
      }
    }
    return folder;
  }

  /**
   * The path without extension and languages, the same for all editions of a document: {@code
   * content/en/a.md}, {@code content/a.zh-CN.md} and {@code content/a.md}.
   */
  public static String editionless(String path) {
    List<String> steps = new ArrayList<>(IssuePath.folders(path));
    steps.removeIf(FolderLanguages::isTag);
    String name = IssuePath.stem(path).substring(path.lastIndexOf('/') + 1);
    int mark = Math.max(name.lastIndexOf('_'), name.lastIndexOf('-'));
    boolean tagged = mark > 0 && isTag(name.substring(mark + 1));
    steps.add(tagged ? name.substring(0, mark) : name);
    return String.join("/", steps);
  }
}
