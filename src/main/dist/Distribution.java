import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes what people install, after {@code mvn -Pdist package} has built the program: on Linux an
 * image with its own Java and a Debian package of it, for other systems an archive that takes the
 * JDK of the machine.
 *
 * <p>Arguments: the project's folder, its version, the time that all files get (ISO 8601, so that
 * two builds are the same), and the platform of the JavaFX libraries ({@code linux}, {@code win},
 * {@code mac}, {@code mac-aarch64}).
 */
final class Distribution {
  private static final List<String> MODULES =
      List.of(
          "java.desktop",
          "java.logging",
          "java.management",
          "java.net.http",
          "java.sql",
          "java.xml",
          "jdk.charsets",
          "jdk.jfr",
          "jdk.localedata",
          "jdk.management",
          "jdk.unsupported",
          "jdk.unsupported.desktop",
          "jdk.xml.dom",
          "jdk.zipfs");

  private final Path project;
  private final Path built;
  private final FileTime time;
  private final Path image;
  private final String platform;

  private Distribution(Path project, Instant time, String platform) {
    this.project = project;
    this.time = FileTime.from(time);
    this.platform = platform;
    built = project.resolve("target");
    image = built.resolve("dist").resolve(platform).resolve("sennight");
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path project = Path.of(arguments[0]).toAbsolutePath();
    Instant time = Instant.parse(arguments[2]);
    String platform = arguments[3];
    String version = arguments[1].replace("-SNAPSHOT", "~snapshot");
    Distribution distribution = new Distribution(project, time, platform);
    delete(distribution.image);
    distribution.copyProgram();
    ThirdParty.write(
        distribution.built.resolve("bom.xml"),
        project.resolve("src/main/dist/licences.properties"),
        distribution.image.resolve("app/lib"),
        distribution.image.resolve("legal"));
    if (platform.startsWith("linux")) {
      distribution.linkRuntime();
      distribution.stamp();
      distribution.cacheClasses();
      distribution.writeExtras(version);
      DebianPackage.write(
          distribution.image, project.resolve("src/main/dist/debian"), version, distribution.time);
    } else {
      distribution.stamp();
      String name = "dist/sennight-" + arguments[1] + "-" + platform;
      if (platform.startsWith("win")) {
        distribution.zip(distribution.built.resolve(name + ".zip"));
      } else {
        distribution.tar(distribution.built.resolve(name + ".tar.gz"));
      }
    }
  }

  private void copyProgram() throws IOException {
    Path libraries = Files.createDirectories(image.resolve("app/lib"));
    Files.copy(built.resolve("sennight.jar"), image.resolve("app/sennight.jar"));
    boolean ownRuntime = platform.startsWith("linux");
    for (Path file : files(built.resolve("lib"))) {
      Path target = libraries.resolve(built.resolve("lib").relativize(file).toString());
      if (file.toString().endsWith(".jar")) {
        if (!isOfAnother(file.getFileName().toString())) {
          copyJar(file, target, ownRuntime);
        }
      } else if (ownRuntime && isUsed(file)) {
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    for (String name : List.of("sennight", "LICENSE", "README.md")) {
      Files.copy(project.resolve(name), image.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }
    if (!ownRuntime) {
      Files.copy(project.resolve("src/main/dist/sennight.cmd"), image.resolve("sennight.cmd"));
    }
    for (Path file : files(project.resolve("digests"))) {
      Path target = image.resolve(project.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  /** Builds for several platforms may follow one another in one folder. */
  private boolean isOfAnother(String jar) {
    return jar.matches(".*-(linux|linux-aarch64|win|mac|mac-aarch64)\\.jar")
        && !jar.endsWith("-" + platform + ".jar");
  }

  /** Codecs of films are not; of SQLite's libraries the one for this machine is. */
  private boolean isUsed(Path file) {
    String name = file.toString();
    String machine =
        System.getProperty("os.arch").equals("amd64") ? "Linux/x86_64" : "Linux/aarch64";
    return name.endsWith(".so")
        && !name.contains("libavplugin")
        && (!name.contains("org/sqlite/native") || name.contains(machine));
  }

  /** Native libraries stand beside the jars, so a jar of an image goes without them. */
  private void copyJar(Path jar, Path target, boolean withoutNatives) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = from.stream().toList();
      if (entries.stream().noneMatch(entry -> entry.getName().endsWith(".class"))) {
        return; // JavaFX has an empty jar beside each of those with classes
      }
      if (!withoutNatives || entries.stream().noneMatch(entry -> isNative(entry.getName()))) {
        Files.copy(jar, target);
        return;
      }
      try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
        for (ZipEntry entry : entries) {
          if (!isNative(entry.getName())) {
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setLastModifiedTime(time);
            to.putNextEntry(copy);
            from.getInputStream(entry).transferTo(to);
          }
        }
      }
    }
  }

  private static boolean isNative(String name) {
    return name.matches(".*\\.(so|dll|dylib|jnilib|a)");
  }

  private void linkRuntime() throws IOException, InterruptedException {
    run(
        Path.of(System.getProperty("java.home"), "bin/jlink").toString(),
        "--add-modules",
        String.join(",", MODULES),
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--include-locales=en,zh",
        "--generate-cds-archive",
        "--output",
        image.resolve("runtime").toString());
    Files.deleteIfExists(image.resolve("runtime/lib/server/classes_nocoops.jsa"));
  }

  /**
   * Trains a cache on a window and one on verbs. The Java of the image must make them, with the
   * very files that are installed: a jar of another time or size would not be taken.
   */
  private void cacheClasses() throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("sennight-training");
    Path index = home.resolve("index");
    String library = image.resolve("digests").toString();
    train(
        "window",
        home,
        "shot",
        home.resolve("window.png").toString(),
        "--library",
        library,
        "--index",
        index.toString());
    train("verbs", home, "search", "agent", "--library", library, "--index", index.toString());
    for (String name :
        List.of("window.aot", "verbs.aot")) { // a start may not take one and make one
      Files.copy(home.resolve(name), image.resolve("app").resolve(name));
    }
    delete(home);
  }

  private void train(String name, Path home, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(image.resolve("sennight").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder training = new ProcessBuilder(command).redirectErrorStream(true);
    Path cache = home.resolve(name + ".aot");
    training.environment().put("SENNIGHT_HOME", home.toString());
    training.environment().put("JDK_JAVA_OPTIONS", "-XX:AOTCacheOutput=" + cache);
    training.redirectOutput(home.resolve(name + ".log").toFile());
    if (training.start().waitFor() != 0 || !Files.isRegularFile(cache)) {
      throw new IOException(
          "no cache of the " + name + ":\n" + Files.readString(home.resolve(name + ".log")));
    }
  }

  /**
   * What the program can tell of itself: its manual page, and the words that a shell may complete.
   */
  private void writeExtras(String version) throws IOException, InterruptedException {
    Path extras = Files.createDirectories(image.resolveSibling("extras"));
    Path launcher = image.resolve("sennight");
    ManualPage.write(
        launcher, version, time.toString().substring(0, 10), extras.resolve("sennight.1.gz"));
    Files.writeString(extras.resolve("completion"), output(launcher, "generate-completion"));
  }

  /** Gives every file the same time. */
  private void stamp() throws IOException {
    for (Path file : files(image)) {
      Files.setLastModifiedTime(file, time);
    }
  }

  private void zip(Path archive) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path file : files(image)) {
        String name = image.getParent().relativize(file).toString().replace('\\', '/');
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(time);
        zip.putNextEntry(entry);
        Files.copy(file, zip);
      }
    }
  }

  /** A zip of Java's has no rights, and the launcher of macOS must be allowed to run. */
  private void tar(Path archive) throws IOException, InterruptedException {
    run(
        "tar",
        "--sort=name",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--mtime=" + time,
        "--format=gnu",
        "-C",
        image.getParent().toString(),
        "-czf",
        archive.toString(),
        "sennight");
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static void run(String... command) throws IOException, InterruptedException {
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
  }

  /** What the program prints; its files go to a folder that is removed. */
  static String output(Path launcher, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    Path home = Files.createTempDirectory("sennight-output");
    ProcessBuilder asked =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    asked.environment().put("SENNIGHT_HOME", home.toString());
    Process process = asked.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
    delete(home);
    return printed;
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
