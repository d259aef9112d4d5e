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
  /** Names of the document that stands for its folder. */
  static final Pattern INDEX =
      Pattern.compile("(?i)(?:readme|index|_index|main|weekly|digest|周报|周刊)");

  private static final Pattern NUMBER_FOLDER =
      Pattern.compile(
          "(?i)[\\d\\s._-]*|(?:issue|week|vol|no|w|第)?[-_."
              + " ]?\\d+[期周月年년월주호]?|\\d{4}[-_]?w\\d{1,2}|(?:\\d{1,2}[-_."
              + " ]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}");

  /** {@code 2025年/6月} and {@code 2022/Aug/01} are no dates, but are without the strokes. */
  private static final Pattern WORD_END = Pattern.compile("\\p{L}$");

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
   * The part of the path that can name an issue: the file name, for {@code README} and the like
   * that of the folder, and before a bare number the folders for months and years above it.
   */
  static String end(String stem) {
    List<String> steps = new ArrayList<>(List.of(stem.split("/", -1)));
    if (steps.size() > 1 && isIndex(steps.getLast())) {
      steps.removeLast();
    }
    String end = steps.removeLast();
    boolean open = NUMBER_FOLDER.matcher(end).matches() && end.length() < 6;
    while (open && !steps.isEmpty() && NUMBER_FOLDER.matcher(steps.getLast()).matches()) {
      String step = steps.removeLast();
      end = step + (WORD_END.matcher(step).find() ? " " : "/") + end;
    }
    return end;
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

  /** What the place of a file calls a series: its folder, or else the library. */
  static String name(String path, String libraryName) {
    String folder = folder(path);
    String name = folder == null ? libraryName : folder;
    return name.codePoints().anyMatch(Character::isLetter) ? name : SeriesName.UNNAMED;
  }

  /** The steps above the file, from the top. */
  static List<String> folders(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? List.of() : List.of(path.substring(0, slash).split("/"));
  }
}
