package dev.sennight.parse.series;

import dev.sennight.model.text.FilePaths;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a path tells of an issue and of its series. */
final class IssuePath {
  private static final Pattern INDEX =
      Pattern.compile("(?i)(?:readme|index|_index|main|weekly|digest|周报|周刊)");
  private static final Pattern NUMBER_FOLDER =
      Pattern.compile(
          "(?i)[\\d\\s._-]*|(?:issue|week|vol|no|w|第)?[-_. ]?\\d+[期周月年]?|\\d{4}[-_]?w\\d{1,2}");

  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2}(?:[-_][a-zA-Z]{2,4})?");
  private static final int MOST_EXTENSION = 9;

  private IssuePath() {}

  /** {@code path} without its extension, and without a language tag before that. */
  static String stem(String path) {
    int slash = path.lastIndexOf('/');
    String stem = path;
    for (int dot = stem.lastIndexOf('.');
        dot > slash + 1 && stem.length() - dot <= MOST_EXTENSION;
        dot = stem.lastIndexOf('.')) {
      stem = stem.substring(0, dot);
    }
    return stem;
  }

  /**
   * The part of the path that can name an issue: the file name, or for {@code README} and the like
   * the two folders above it too.
   */
  static String end(String stem) {
    int slash = stem.lastIndexOf('/');
    String name = stem.substring(slash + 1);
    boolean needsYear = NUMBER_FOLDER.matcher(name).matches() && name.length() < 6;
    if (slash < 0 || !(INDEX.matcher(name).matches() || needsYear)) {
      return name;
    }
    int above = stem.lastIndexOf('/', slash - 1);
    int top = above < 0 ? -1 : stem.lastIndexOf('/', above - 1);
    return stem.substring(top + 1);
  }

  /** See {@link SeriesInference#groupOf}. */
  static String group(String path) {
    String rest = path;
    boolean indexFile = INDEX.matcher(FilePaths.stem(path)).matches();
    for (int slash = rest.lastIndexOf('/'); slash > 0; slash = rest.lastIndexOf('/')) {
      rest = rest.substring(0, slash);
      String name = rest.substring(rest.lastIndexOf('/') + 1);
      if (!indexFile && !NUMBER_FOLDER.matcher(name).matches() && !isLanguage(name)) {
        return rest;
      }
      indexFile = false;
    }
    return "";
  }

  private static boolean isLanguage(String name) {
    return LANGUAGE.matcher(name).matches();
  }

  /** The nearest folder above that is more than a number; null when there is none. */
  static @Nullable String folder(String stem) {
    String rest = stem;
    for (int slash = rest.lastIndexOf('/'); slash > 0; slash = rest.lastIndexOf('/')) {
      rest = rest.substring(0, slash);
      String name = rest.substring(rest.lastIndexOf('/') + 1);
      if (!NUMBER_FOLDER.matcher(name).matches()) {
        return name;
      }
    }
    return null;
  }
}
