package dev.sennight.render.pdf;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where fonts are kept.
 *
 * @param folders looked through in this order, with the folders in them; absent ones are passed
 */
public record FontFolders(List<Path> folders) {
  private static final int DEEPEST = 8;

  public FontFolders {
    folders = List.copyOf(folders);
  }

  /** The folders of this computer. */
  public static FontFolders ofSystem() {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", "")),
        name -> {
          String value = System.getenv(name);
          return value == null ? "" : value;
        });
  }

  /**
   * The folders of a system.
   *
   * @param environment gives the value of a variable, "" for none
   */
  static FontFolders of(String system, Path home, UnaryOperator<String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("win")) {
      return new FontFolders(
          List.of(
              under(environment.apply("WINDIR"), Path.of("C:\\Windows")).resolve("Fonts"),
              under(environment.apply("LOCALAPPDATA"), home.resolve("AppData").resolve("Local"))
                  .resolve("Microsoft")
                  .resolve("Windows")
                  .resolve("Fonts")));
    }
    if (name.contains("mac")) {
      return new FontFolders(
          List.of(
              home.resolve("Library/Fonts"),
              Path.of("/Library/Fonts"),
              Path.of("/System/Library/Fonts"),
              Path.of("/System/Library/AssetsV2")));
    }
    return new FontFolders(
        List.of(
            home.resolve(".fonts"),
            under(environment.apply("XDG_DATA_HOME"), home.resolve(".local/share"))
                .resolve("fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("/usr/share/fonts"),
            Path.of("/run/host/fonts"),
            Path.of("/run/current-system/sw/share/X11/fonts")));
  }

  private static Path under(String value, Path otherwise) {
    return value.isEmpty() ? otherwise : Path.of(value);
  }

  /** The font files by their name in lower case; the first of a name counts. */
  Map<String, Path> files() {
    Map<String, Path> files = new TreeMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        fonts(folder).forEach(file -> files.putIfAbsent(name(file), file));
      }
    }
    return files;
  }

  private static List<Path> fonts(Path folder) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          DEEPEST,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && isFont(name(file))) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
              return FileVisitResult.CONTINUE; // a folder that may not be read has no fonts for us
            }

            @Override
            public FileVisitResult postVisitDirectory(Path read, @Nullable IOException e) {
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new IllegalStateException("no visit throws", e);
    }
    found.sort(null);
    return found;
  }

  private static boolean isFont(String name) {
    return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc");
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }
}
