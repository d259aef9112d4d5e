package dev.sennight.ui.page;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLocation;
import dev.sennight.library.LibraryOpening;
import dev.sennight.library.update.IndexRun;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A small library in a temporary folder, which goes with it. */
public final class SampleLibrary implements AutoCloseable {
  /** A name that no entry has. */
  public static final String UNRESOLVED = "空间智能的下一步";

  private static final List<String> TOPICS = List.of("大模型", "机器人", "工具", "论文");
  private static final List<String> TITLES =
      List.of(
          "开源模型的推理成本再降一半",
          "一个会自己写测试的编程助手 TestPilot",
          "双足机器人走进仓库",
          "检索增强生成的五个常见误区",
          "把两千页手册装进上下文：长文本模型的一次实测与若干出人意料的失败案例",
          "GPU 集群的碳足迹怎么算");
  private static final String OWN = "云山江河湖海松竹梅兰春夏秋冬晨昏";

  private static final Map<Map<String, String>, Path> INDEXED = new ConcurrentHashMap<>();

  private final Path folder;
  private final LibraryLocation location;
  private final Library library;

  /** Issues of {@code weeks} weeks, the newest week 18 of 2025, {@code perWeek} entries each. */
  public SampleLibrary(int weeks, int perWeek) {
    this(issues(weeks, perWeek), true);
  }

  /** A library of {@code documents}: names and texts. */
  public SampleLibrary(Map<String, String> documents) {
    this(documents, true);
  }

  private SampleLibrary(Map<String, String> documents, boolean indexed) {
    try {
      folder = Files.createTempDirectory("sample-library");
      location = at(folder);
      if (indexed) {
        copy(INDEXED.computeIfAbsent(documents, SampleLibrary::indexed), folder);
      } else {
        write(documents);
      }
      library = open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Libraries are read once a run of tests and copied after that: their stores wait for disks. */
  private static Path indexed(Map<String, String> documents) {
    try (SampleLibrary made = new SampleLibrary(documents, false)) {
      made.index();
      made.library.close();
      Path kept = Files.createTempDirectory("sample-libraries");
      copy(made.folder, kept);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(kept)));
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LibraryLocation at(Path folder) {
    return new LibraryLocation(
        folder.resolve("library"), folder.resolve("index"), folder.resolve("data"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(path));
        Files.createDirectories(target.getParent());
        Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void deleteQuietly(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }

  /** Issues of 70 weeks, two entries each, of which nothing is read yet. */
  public static SampleLibrary unread() {
    return new SampleLibrary(issues(70, 2), false);
  }

  private static Map<String, String> issues(int weeks, int perWeek) {
    Map<String, String> issues = new TreeMap<>();
    LocalDate newest = LocalDate.of(2025, 4, 28);
    for (int i = 0; i < weeks; i++) {
      LocalDate monday = newest.minusWeeks(i);
      int year = monday.get(IsoFields.WEEK_BASED_YEAR);
      int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      issues.put("weekly/%dW%02d.md".formatted(year, week), issue(monday, i * perWeek, perWeek));
    }
    return issues;
  }

  private static String issue(LocalDate monday, int first, int count) {
    int year = monday.get(IsoFields.WEEK_BASED_YEAR);
    int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    StringBuilder text = new StringBuilder();
    text.append("---\ndate: %s/%s\n---\n\n".formatted(monday, monday.plusDays(6)));
    text.append("# 智能周刊 %d 年第 %d 周\n\n## 专题\n".formatted(year, week));
    for (int i = 0; i < count; i++) {
      if (i == 0 || topic(i, count) != topic(i - 1, count)) {
        text.append("\n### ").append(TOPICS.get(topic(i, count))).append('\n');
      }
      text.append(entry(TITLES.get(i % TITLES.size()), week, first + i));
    }
    return text.toString();
  }

  private static int topic(int entry, int count) {
    return entry * TOPICS.size() / count;
  }

  /** No two entries read the same, or they would count as boilerplate. */
  private static String entry(String title, int week, int number) {
    StringBuilder own = new StringBuilder();
    for (int i : new int[] {number, number * 7 + 3, number * 5 + 1}) {
      own.append(OWN.charAt(i % OWN.length()));
    }
    return """

    #### %s

    %s：第 %d 周的编辑们读完材料后，觉得它值得再看一遍。参见 [[%s]]。[原文](https://www.example.org/%d)

    The second paragraph of %s mixes English words with 中文，说明混排时字与词之间应有的空隙。
    """
        .formatted(title, title, week, UNRESOLVED, number, own);
  }

  private void write(Map<String, String> documents) throws IOException {
    for (Map.Entry<String, String> document : documents.entrySet()) {
      write(document.getKey(), document.getValue());
    }
  }

  /** Writes a document; {@link #index} reads it. */
  public void write(String file, String text) throws IOException {
    Path path = location.root().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  /** Takes a document out of the folder and gives its text. */
  public String delete(String file) throws IOException {
    Path path = location.root().resolve(file);
    String text = Files.readString(path);
    Files.delete(path);
    return text;
  }

  /** Deletes all that is derived from the documents; {@link #library} cannot be used after it. */
  public void deleteIndex() throws IOException {
    library.close();
    delete(location.indexFolder());
  }

  /** Brings the library up to date with its folder. */
  public void index() throws LibraryException {
    library.index(IndexRun.Mode.UPDATE, Progress.NONE, CancellationToken.never());
  }

  /** Reads a part of the documents in a run that is stopped. */
  public void indexPartly() throws LibraryException {
    CancellationToken.Source stop = CancellationToken.create();
    Progress stopping =
        (done, total, name) -> {
          if (done > total / 2 + 1) {
            stop.cancel();
          }
        };
    try (Library other = open()) {
      other.index(IndexRun.Mode.UPDATE, stopping, stop);
    }
  }

  /** Opens it once more, as another window does; the caller closes it. */
  public Library open() {
    return switch (Library.open(location)) {
      case LibraryOpening.Opened(Library opened) -> opened;
      case LibraryOpening.Refused(var _, String sentence) -> throw new AssertionError(sentence);
    };
  }

  public Library library() {
    return library;
  }

  public LibraryLocation location() {
    return location;
  }

  /** The entries of all issues, the newest issue first. */
  public List<EntrySummary> entries() throws LibraryException {
    List<EntrySummary> entries = new ArrayList<>(library.list(null));
    entries.sort(
        Comparator.comparing(EntrySummary::file)
            .reversed()
            .thenComparingInt(entry -> entry.location().line()));
    return entries;
  }

  /** The id of an entry, counted from 0 over all issues, the newest first. */
  public EntryId id(int number) {
    try {
      return entries().get(number).id();
    } catch (LibraryException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    library.close();
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
