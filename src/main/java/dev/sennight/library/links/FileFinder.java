package dev.sennight.library.links;

import dev.sennight.model.Resolution.How;
import dev.sennight.model.text.FilePaths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the file that a link's path names: rules 3 to 11 of linked notes. */
final class FileFinder {
  private static final List<String> ENDINGS = List.of(".md", ".markdown", ".txt");

  private final NameTable names;

  FileFinder(NameTable names) {
    this.names = names;
  }

  /**
   * A file.
   *
   * @param others files that match as well, best first
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
    String path = Fold.name(link.replace('\\', '/'));
    String folder = folder(Fold.name(fromFile));
    if (path.startsWith("./") || path.startsWith("../")) {
      return exact(joined(folder, path), besideFirst);
    }
    if (path.startsWith("/")) {
      return exact(joined("", path.substring(1)), besideFirst);
    }
    if (besideFirst) {
      Hit beside = exact(joined(folder, path), true);
      if (beside != null) {
        return beside;
      }
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

  private @Nullable Hit exact(@Nullable String path, boolean nameFirst) {
    if (path == null) {
      return null;
    }
    for (String name : variants(path, nameFirst)) {
      List<String> files = names.at(name);
      if (!files.isEmpty()) {
        return hit(How.PATH, files, false);
      }
    }
    return null;
  }

  private @Nullable Hit anywhere(String folder, String path) {
    boolean named = path.indexOf('/') < 0;
    How how = named ? How.NAME : How.PATH;
    List<String> all = names.named(FilePaths.name(path));
    List<String> candidates =
        named ? all : all.stream().filter(file -> endsWith(file, path)).toList();
    if (candidates.isEmpty()) {
      return null;
    }
    List<String> ranked = new ArrayList<>(candidates);
    ranked.sort(
        Comparator.<String>comparingInt(file -> nearness(Fold.name(file), folder, path))
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder()));
    boolean guessed =
        ranked.size() > 1 && nearness(Fold.name(ranked.getFirst()), folder, path) == FAR;
    return hit(how, ranked, guessed);
  }

  private static final int ROOT = 0;
  private static final int BESIDE = 1;
  private static final int FAR = 2;

  private static int nearness(String file, String folder, String path) {
    if (file.equals(path)) {
      return ROOT;
    }
    boolean beside = folder(file).equals(folder) || file.equals(joined(folder, path));
    return beside ? BESIDE : FAR;
  }

  private static boolean endsWith(String file, String path) {
    String folded = Fold.name(file);
    return folded.equals(path) || folded.endsWith("/" + path);
  }

  private static Hit hit(How how, List<String> ranked, boolean guessed) {
    return new Hit(how, ranked.getFirst(), List.copyOf(ranked.subList(1, ranked.size())), guessed);
  }

  private static String folder(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
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
