package dev.sennight.library.links;

import dev.sennight.model.Resolution.How;
import dev.sennight.model.text.FilePaths;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the file that a link's path names: rules 3 to 11 of linked notes. */
final class FileFinder {
  private static final List<String> ENDINGS = List.of(".md", ".markdown", ".txt");

  /** Names of the document that opens a folder; editions come after the one without a language. */
  private static final List<String> OPENINGS =
      List.of(
          ("readme index _index readme.zh readme.zh-cn readme_zh readme_zh-cn readme-zh readme-zh-cn"
                  + " readme.zh-hans readme.zh-tw readme.en readme_en readme-en readme.ja readme.ko"
                  + " index.zh index.zh-cn index.en")
              .split(" ", -1));

  /** Other files of the same name that a result tells. */
  private static final int MOST_OTHERS = 100;

  private final LinkNames names;

  /** By name, of names that very many files have: by name and the folder it stands in. */
  private final Map<String, Map<String, List<String>>> crowds = new ConcurrentHashMap<>();

  FileFinder(LinkNames names) {
    this.names = names;
  }

  /**
   * A file.
   *
   * @param others files that match as well, best first; no more than 100
   * @param guessed whether the shortest path decided
   */
  record Hit(How how, String file, List<String> others, boolean guessed) {}

  /**
   * Finds a file.
   *
   * @param fromFile the document the link stands in; "" for none
   * @param link path as written, decoded, without subpath; not empty
   * @param besideFirst whether a file beside the source comes before all others, as in Markdown
   */
  @Nullable Hit find(String fromFile, String link, boolean besideFirst) {
    String path = NameNormalizer.name(link.replace('\\', '/'));
    Hit hit = look(FilePaths.folder(NameNormalizer.name(fromFile)), path, besideFirst);
    if (hit != null) {
      return hit;
    }
    String visible = NameNormalizer.visible(path);
    return visible.equals(path)
        ? null
        : look(FilePaths.folder(NameNormalizer.visible(fromFile)), visible, besideFirst);
  }

  private @Nullable Hit look(String folder, String path, boolean besideFirst) {
    boolean named = !path.endsWith("/");
    if (path.startsWith("./") || path.startsWith("../")) {
      return exact(joined(folder, path), named, besideFirst);
    }
    if (path.startsWith("/")) {
      return exact(joined("", path.substring(1)), named, besideFirst);
    }
    Hit beside = besideFirst || !named ? exact(joined(folder, path), named, besideFirst) : null;
    if (beside != null || !named) {
      return beside;
    }
    for (String name : variants(path, besideFirst)) {
      Hit hit = anywhere(folder, name);
      if (hit != null) {
        return hit;
      }
    }
    return null;
  }

  private static List<String> variants(String path, boolean nameFirst) {
    List<String> variants = new ArrayList<>();
    if (nameFirst || path.indexOf('.', path.lastIndexOf('/') + 1) >= 0) {
      variants.add(path);
    }
    ENDINGS.forEach(ending -> variants.add(path + ending));
    return variants;
  }

  /**
   * What is at {@code path}.
   *
   * @param path null for a place outside of the library
   * @param named whether it may be a file; else it is a folder
   */
  private @Nullable Hit exact(@Nullable String path, boolean named, boolean nameFirst) {
    if (path == null) {
      return null;
    }
    for (String name : named && !path.isEmpty() ? variants(path, nameFirst) : List.<String>of()) {
      List<String> files = names.at(name);
      if (!files.isEmpty()) {
        return hit(How.PATH, files, false);
      }
    }
    return opening(path);
  }

  /** The document that opens a folder, as GitHub and static sites show it. */
  private @Nullable Hit opening(String folder) {
    String inside = folder.isEmpty() ? "" : folder + "/";
    for (String name : OPENINGS) {
      for (String ending : ENDINGS) {
        List<String> files = names.at(inside + name + ending);
        if (!files.isEmpty()) {
          return hit(How.PATH, files, false);
        }
      }
    }
    return null;
  }

  /** At the root, then beside the source, then by the shortest path. */
  private @Nullable Hit anywhere(String folder, String path) {
    List<String> ending = ending(path);
    if (ending.isEmpty()) {
      return null;
    }
    Set<String> ranked = new LinkedHashSet<>(names.at(path));
    ranked.addAll(beside(folder, path));
    boolean far = ranked.isEmpty();
    for (int i = 0; i < ending.size() && ranked.size() <= MOST_OTHERS; i++) {
      ranked.add(ending.get(i));
    }
    How how = path.indexOf('/') < 0 ? How.NAME : How.PATH;
    return hit(how, List.copyOf(ranked), far && ranked.size() > 1);
  }

  private List<String> beside(String folder, String path) {
    String joined = joined(folder, path);
    String same = joined(folder, FilePaths.name(path));
    List<String> files = new ArrayList<>(joined == null ? List.of() : names.at(joined));
    if (same != null && endsWith(same, path)) {
      files.addAll(names.at(same));
    }
    files.sort(LinkNames.SHORTEST_FIRST);
    return files;
  }

  /** Files whose paths end with {@code path}, the shortest first. */
  private List<String> ending(String path) {
    List<String> named = names.named(FilePaths.name(path));
    if (path.indexOf('/') < 0) {
      return named;
    }
    if (named.size() <= MOST_OTHERS) {
      return ending(named, path);
    }
    // Any number of files may have one name, and each of them may link to another one.
    Map<String, List<String>> crowd =
        crowds.computeIfAbsent(
            FilePaths.name(path),
            name ->
                named.stream()
                    .collect(Collectors.groupingBy(file -> lastTwo(NameNormalizer.visible(file)))));
    return ending(crowd.getOrDefault(lastTwo(NameNormalizer.visible(path)), List.of()), path);
  }

  private static String lastTwo(String path) {
    int name = path.lastIndexOf('/');
    return path.substring(path.lastIndexOf('/', name - 1) + 1);
  }

  private static List<String> ending(List<String> named, String path) {
    return named.stream().filter(file -> endsWith(file, path)).limit(MOST_OTHERS + 1).toList();
  }

  private static boolean endsWith(String file, String path) {
    String folded = NameNormalizer.name(file);
    if (folded.equals(path) || folded.endsWith("/" + path)) {
      return true;
    }
    String visible = NameNormalizer.visible(file);
    return visible.equals(path) || visible.endsWith("/" + path);
  }

  private static Hit hit(How how, List<String> ranked, boolean guessed) {
    return new Hit(how, ranked.getFirst(), List.copyOf(ranked.subList(1, ranked.size())), guessed);
  }

  /** {@code path} seen from {@code folder}; null when it leaves the library. */
  static @Nullable String joined(String folder, String path) {
    List<String> parts = new ArrayList<>();
    if (!folder.isEmpty()) {
      parts.addAll(List.of(folder.split("/", -1)));
    }
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return null;
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
