package dev.sennight.library.update;

import dev.sennight.model.DocumentSummary;
import dev.sennight.model.text.FilePaths;
import dev.sennight.parse.series.FolderLanguages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The editions of an issue: digests, and stubs that point to them, of one identity that stand side
 * by side in a folder and differ in language. They belong to one series, however each is titled.
 */
public final class Editions {
  /** A language at the end of a file's name: {@code README.zh-CN}, {@code week_en}. */
  private static final Pattern LANGUAGE =
      Pattern.compile("[._-]([a-z]{2})(?:[-_][a-z]{2,4})?$", Pattern.CASE_INSENSITIVE);

  private Editions() {}

  /** The documents of {@code rows} that belong together, each list in the order of the rows. */
  public static Collection<List<DocumentSummary>> of(List<DocumentSummary> rows) {
    Map<String, List<DocumentSummary>> folders = new LinkedHashMap<>();
    Map<String, List<DocumentSummary>> issues = new LinkedHashMap<>();
    for (DocumentSummary row : rows) {
      if (isIssue(row)) {
        folders.computeIfAbsent(FilePaths.folder(row.file()), f -> new ArrayList<>()).add(row);
      }
    }
    for (DocumentSummary row : rows) {
      List<DocumentSummary> beside = folders.getOrDefault(FilePaths.folder(row.file()), List.of());
      String key =
          !isIssue(row)
              ? row.file()
              : isOneIssue(beside)
                  ? FilePaths.folder(row.file()) + "/\n"
                  : bare(row) + '\n' + label(row);
      issues.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
    }
    return issues.values().stream().flatMap(issue -> parted(issue).stream()).toList();
  }

  /** {@code rows} in as few lists as hold no language twice. */
  private static List<List<DocumentSummary>> parted(List<DocumentSummary> rows) {
    List<List<DocumentSummary>> issues = new ArrayList<>();
    for (DocumentSummary row : rows) {
      issues.stream()
          .filter(issue -> issue.stream().noneMatch(other -> isOneLanguage(row, other)))
          .findFirst()
          .orElseGet(() -> {
            List<DocumentSummary> another = new ArrayList<>();
            issues.add(another);
            return another;
          })
          .add(row);
    }
    return issues;
  }

  private static boolean isOneLanguage(DocumentSummary one, DocumentSummary other) {
    return Objects.equals(one.edition().language(), other.edition().language());
  }

  private static boolean isIssue(DocumentSummary row) {
    return switch (row.kind()) {
      case DIGEST, STUB -> true;
      case DECK, ARTICLE, NOTE -> false;
    };
  }

  /** Whether a folder holds one issue alone, in different languages, under whatever names. */
  private static boolean isOneIssue(List<DocumentSummary> beside) {
    Set<String> languages = new HashSet<>();
    String label = label(beside.getFirst());
    return beside.size() > 1
        && !label.isEmpty()
        && beside.stream()
            .allMatch(row ->
                label(row).equals(label)
                    && row.edition().language() != null
                    && languages.add(row.edition().language()));
  }

  private static String label(DocumentSummary row) {
    return row.edition().identity().label();
  }

  /**
   * The series of each issue, by the file of every edition: of the series that its editions name,
   * the one with most issues in the library, or else the one of the edition with most entries.
   *
   * @param own what documents say of their series themselves, by file
   */
  static Map<String, String> series(List<DocumentSummary> rows, Map<String, String> own) {
    Collection<List<DocumentSummary>> issues = of(rows);
    Map<String, Integer> sizes = new HashMap<>();
    for (List<DocumentSummary> issue : issues) {
      issue.stream()
          .map(row -> own.getOrDefault(row.file(), ""))
          .distinct()
          .forEach(name -> sizes.merge(name, 1, Integer::sum));
    }
    Comparator<DocumentSummary> strongest =
        Comparator.comparingInt(
                (DocumentSummary row) -> sizes.getOrDefault(own.getOrDefault(row.file(), ""), 0))
            .thenComparingInt(DocumentSummary::entries);
    Map<String, String> series = new HashMap<>();
    for (List<DocumentSummary> issue : issues) {
      issue.stream()
          .filter(row -> own.containsKey(row.file()))
          .reduce((best, row) -> strongest.compare(row, best) > 0 ? row : best)
          .ifPresent(best ->
              issue.forEach(row -> series.put(row.file(), own.getOrDefault(best.file(), ""))));
    }
    return series;
  }

  /** The file without ending, and without the language that the document is in. */
  private static String bare(DocumentSummary row) {
    String file = withoutLanguageFolders(row);
    int dot = file.lastIndexOf('.');
    String name = dot > file.lastIndexOf('/') ? file.substring(0, dot) : file;
    Matcher language = LANGUAGE.matcher(name);
    for (int from = 0; language.find(from); from = language.start() + 1) {
      if (isIn(row, language.group(1))) {
        return name.substring(0, language.start());
      }
    }
    return name;
  }

  private static String withoutLanguageFolders(DocumentSummary row) {
    String file = row.file();
    String folders =
        Arrays.stream(FilePaths.folder(file).split("/"))
            .filter(name -> {
              String language = FolderLanguages.language(name);
              return language == null || !isIn(row, Locale.forLanguageTag(language).getLanguage());
            })
            .collect(Collectors.joining("/"));
    return folders + "/" + FilePaths.name(file);
  }

  /** Two letters at the end of a name may mean anything: {@code ai}, {@code db}, {@code v2.io}. */
  private static boolean isIn(DocumentSummary row, String language) {
    String own = row.edition().language();
    return own != null && Locale.forLanguageTag(own).getLanguage().equalsIgnoreCase(language);
  }
}
