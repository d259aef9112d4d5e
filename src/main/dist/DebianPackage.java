import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * Packs an image for Debian and Ubuntu: the program in {@code /opt/sennight}, a command, an entry
 * of the menu, icons, and the addresses that it opens. There are no scripts of its own: menus and
 * icons are taken up by the triggers of the system.
 */
final class DebianPackage {
  private DebianPackage() {}

  /** Writes {@code sennight_VERSION_ARCHITECTURE.deb} into the folder above that of the image. */
  static void write(Path image, Path sources, String version, FileTime time)
      throws IOException, InterruptedException {
    Path root = image.resolveSibling("debian");
    Distribution.delete(root);
    Files.createDirectories(root.resolve("opt"));
    Distribution.run("cp", "-a", image.toString(), root.resolve("opt/sennight").toString());
    Files.createDirectories(root.resolve("usr/bin"));
    Files.createSymbolicLink(root.resolve("usr/bin/sennight"), Path.of("/opt/sennight/sennight"));
    copy(
        sources.resolve("sennight.desktop"),
        root.resolve("usr/share/applications/sennight.desktop"));
    copy(sources.resolve("copyright"), root.resolve("usr/share/doc/sennight/copyright"));
    Path icons = sources.resolve("../../resources/dev/sennight/ui/window/icon").normalize();
    for (int size : new int[] {16, 32, 48, 64, 128, 256}) {
      copy(
          icons.resolve("sennight-" + size + ".png"),
          root.resolve("usr/share/icons/hicolor/%1$dx%1$d/apps/sennight.png".formatted(size)));
    }
    copy(
        icons.resolve("sennight.svg"),
        root.resolve("usr/share/icons/hicolor/scalable/apps/sennight.svg"));
    Path extras = image.resolve("../extras").normalize();
    copy(extras.resolve("sennight.1.gz"), root.resolve("usr/share/man/man1/sennight.1.gz"));
    copy(
        extras.resolve("completion"),
        root.resolve("usr/share/bash-completion/completions/sennight"));
    control(root, sources, version);
    for (Path path : paths(root)) {
      if (!Files.isSymbolicLink(path)) {
        Files.setPosixFilePermissions(
            path,
            PosixFilePermissions.fromString(
                Files.isDirectory(path) || Files.isExecutable(path) ? "rwxr-xr-x" : "rw-r--r--"));
        Files.setLastModifiedTime(path, time);
      }
    }
    Path file =
        image.getParent().resolveSibling("sennight_" + version + "_" + architecture() + ".deb");
    ProcessBuilder build =
        new ProcessBuilder(
            "dpkg-deb", "--root-owner-group", "-Zxz", "--build", root.toString(), file.toString());
    build.environment().put("SOURCE_DATE_EPOCH", Long.toString(time.toInstant().getEpochSecond()));
    if (build.inheritIO().start().waitFor() != 0) {
      throw new IOException("dpkg-deb could not build the package");
    }
  }

  private static void control(Path root, Path sources, String version) throws IOException {
    Path folder = Files.createDirectories(root.resolve("DEBIAN"));
    long kilobytes = 0;
    StringBuilder sums = new StringBuilder();
    for (Path file : Distribution.files(root)) {
      kilobytes += (Files.size(file) + 1023) / 1024;
      sums.append(md5(file)).append("  ").append(root.relativize(file)).append('\n');
    }
    Files.writeString(folder.resolve("md5sums"), sums);
    Files.writeString(
        folder.resolve("control"),
        Files.readString(sources.resolve("control"))
            .replace("@VERSION@", version)
            .replace("@ARCHITECTURE@", architecture())
            .replace("@SIZE@", Long.toString(kilobytes)));
  }

  private static String architecture() {
    return System.getProperty("os.arch").equals("amd64") ? "amd64" : "arm64";
  }

  private static String md5(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java has it
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to);
  }

  private static Iterable<Path> paths(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.sorted().toList();
    }
  }
}
