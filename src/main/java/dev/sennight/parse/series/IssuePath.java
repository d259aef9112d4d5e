package dev.sennight.parse.series;

import dev.sennight.model.dates.DateMention;
import dev.sennight.model.dates.DateReader;
import dev.sennight.model.text.FilePaths;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a path tells of an issue and of its series. */
final class IssuePath {
  private static final Pattern INDEX =
      Pattern.compile("(?i)(?:readme|index|_index|main|weekly|digest|周报|周刊)");
  private static final Pattern NUMBER_FOLDER =
      Pattern.compile(
          "(?i)[\\d\\s._-]*|(?:issue|week|vol|no|w|第)?[-_."
              + " ]?\\d+[期周月年]?|\\d{4}[-_]?w\\d{1,2}|(?:\\d{1,2}[-_."
              + " ]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}");
  private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(?:md|markdown|txt)$");
  private static final Pattern LANGUAGE_ENDING =
      Pattern.compile("(?i)[._-]([a-z]{2})(?:[-_][a-z]{2,4})?$");

  /** Folders that hold documents of any kind: their names name no series. */
  private static final Pattern ANY_FOLDER =
      Pattern.compile(
          "(?i)_?(?:docs?|documents?|posts?|contents?|issues?|src|source|sources|archives?"
              + "|articles?|pages?|notes?|md|markdown|files?|data|text|texts|blogs?|entries|public"
              + "|site|website|_?drafts?|文档|文章|存档|归档)");

  private IssuePath() {}

  /** {@code path} without its extension, and without a language tag before that. */
  static String stem(String path) {
    String stem = EXTENSION.matcher(path).replaceFirst("");
    int dot = stem.lastIndexOf('.');
    boolean tagged =
        dot > stem.lastIndexOf('/') + 1
            && LANGUAGE_ENDING.matcher(stem).find()
            && FolderLanguages.isTag(stem.substring(dot + 1));
    return tagged ? stem.substring(0, dot) : stem;
  }

  /**
   * The part of the path that can name an issue: the file name, or for {@code README} and the like
   * the two folders above it too.
   */
  static String end(String stem) {
    int slash = stem.lastIndexOf('/');
    String name = stem.substring(slash + 1);
    boolean needsYear = NUMBER_FOLDER.matcher(name).matches() && name.length() < 6;
    if (slash < 0 || !(isIndex(name) || needsYear)) {
      return name;
    }
    int above = stem.lastIndexOf('/', slash - 1);
    int top = above < 0 ? -1 : stem.lastIndexOf('/', above - 1);
    return stem.substring(top + 1);
  }

  static boolean isIndex(String name) {
    return INDEX.matcher(name).matches();
  }

  /** The year that a folder above the file names, the nearest one; null when none does. */
  static @Nullable Integer year(String path) {
    List<String> folders = folders(path);
    for (String folder : folders.reversed()) {
      if (NUMBER_FOLDER.matcher(folder).matches()) {
        for (DateMention mention : DateReader.find(folder)) {
          if (mention.year() != null) {
            return mention.year();
          }
        }
      }
    }
    return null;
  }

  /** See {@link SeriesInference#groupOf}. */
  static String group(String path) {
    List<String> folders = new ArrayList<>(folders(path));
    if (isIndex(FilePaths.stem(path)) && !folders.isEmpty()) {
      folders.removeLast();
    }
    folders.removeIf(FolderLanguages::isTag);
    while (!folders.isEmpty() && NUMBER_FOLDER.matcher(folders.getLast()).matches()) {
      folders.removeLast();
    }
    return String.join("/", folders);
  }

  /** The nearest folder above that is neither a number, a language, nor for any document. */
  static @Nullable String folder(String path) {
    for (String name : folders(path).reversed()) {
      boolean names =
          !NUMBER_FOLDER.matcher(name).matches()
              && !FolderLanguages.isTag(name)
              && !ANY_FOLDER.matcher(name).matches();
      if (names) {
        return name;
      }
    }
    return null;
  }

  /** The steps above the file, from the top. */
  static List<String> folders(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? List.of() : List.of(path.substring(0, slash).split("/"));
  }
}
