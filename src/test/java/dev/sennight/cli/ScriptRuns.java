package dev.sennight.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.library.LibraryLocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs verbs on a small library of its own. */
final class ScriptRuns {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Path library;
  private final Application surroundings = new Headless();
  private final List<String> pictures = new ArrayList<>();

  /** Writes the library into {@code folder}. */
  ScriptRuns(Path folder) throws IOException {
    this.folder = folder;
    library = Files.createDirectory(folder.resolve("library"));
    write(
        "weekly/2025W18/README.md",
        """
        # 2025 年第 18 周读报

        本期为 4 月 28 日至 5 月 4 日。

        ## 专题

        ### 小模型的春天

        [公告](https://example.org/small)

        端侧模型跑进了手机，详见 [[端侧智能]]，另见 [[没有这张卡]]。

        ## 其他

        ### 工具

        #### 一个编辑器

        写作用的编辑器，支持 `C++` 与 Rust。
        """);
    write(
        "cards/deck.md",
        """
        ---
        type: cards
        ---
        # 小卡组

        ## 端侧智能
        **别名：** Edge AI

        > 智能就在手边

        让模型在设备上运行。
        """);
  }

  void write(String name, String text) throws IOException {
    Path file = library.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }

  /** What a run printed, and how it ended. */
  record Run(int code, String results, String messages) {
    List<JsonNode> lines() throws IOException {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : results.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    }
  }

  String index() {
    return folder.resolve("index").toString();
  }

  Run run(String verb, String... rest) {
    return runWith("", verb, rest);
  }

  Run runWith(String input, String verb, String... rest) {
    return runWith(input.getBytes(StandardCharsets.UTF_8), verb, rest);
  }

  Run runWith(byte[] input, String verb, String... rest) {
    return runWith(new ByteArrayInputStream(input), verb, rest);
  }

  Run runWith(InputStream input, String verb, String... rest) {
    List<String> arguments = new ArrayList<>(List.of(verb));
    arguments.addAll(List.of("--library", library.toString(), "--index", index()));
    arguments.addAll(List.of(rest));
    return execute(input, new ByteArrayOutputStream(), arguments.toArray(String[]::new));
  }

  /** Runs a verb whose results go to {@code out}. */
  Run runInto(OutputStream out, String verb, String... rest) {
    List<String> arguments = new ArrayList<>(List.of(verb));
    arguments.addAll(List.of("--library", library.toString(), "--index", index()));
    arguments.addAll(List.of(rest));
    return execute(InputStream.nullInputStream(), out, arguments.toArray(String[]::new));
  }

  Run execute(String input, String... arguments) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    return execute(new ByteArrayInputStream(bytes), new ByteArrayOutputStream(), arguments);
  }

  private Run execute(InputStream input, OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(input, out, err);
    int code = new CommandLineApp(surroundings, console, "test").run(List.of(arguments));
    console.flush();
    return new Run(
        code,
        out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "",
        err.toString(StandardCharsets.UTF_8));
  }

  /** Library and view of each picture that was taken. */
  List<String> pictures() {
    return List.copyOf(pictures);
  }

  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A machine without a display, whose pictures are empty files. */
  private final class Headless implements Application {
    @Override
    public LibraryLocation locate(@Nullable Path library, @Nullable Path index) {
      return new LibraryLocation(
          Objects.requireNonNull(library),
          Objects.requireNonNull(index),
          folder.resolve("data"),
          folder.resolve("config"));
    }

    @Override
    public String whyNoWindow() {
      return "There is no display.";
    }

    @Override
    public @Nullable Path libraryNamed(String name) {
      return name.equals("known") ? folder.resolve("known") : null;
    }

    @Override
    public Path libraryOf(Path file) {
      return Objects.requireNonNull(file.getParent());
    }

    @Override
    public void openWindow(LibraryLocation location, @Nullable String entry) {
      throw new AssertionError("there is no window here");
    }

    @Override
    public List<String> views() {
      return List.of("week", "side");
    }

    @Override
    public void takePicture(LibraryLocation location, PictureRequest request) throws IOException {
      pictures.add(location.root() + " " + request.view());
      Files.write(request.file(), new byte[0]);
    }
  }
}
