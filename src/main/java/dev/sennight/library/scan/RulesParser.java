package dev.sennight.library.scan;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.parse.DocumentEvidence;
import dev.sennight.parse.DocumentOutline;
import dev.sennight.parse.DocumentParser;
import dev.sennight.parse.DocumentPlan;
import dev.sennight.parse.InferredSeries;
import dev.sennight.parse.series.SeriesRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The parser with the user's own series rules before those that ship. It is made when the first
 * document needs it: most starts find nothing to parse.
 */
public final class RulesParser implements DocumentReader {
  private static final int LARGEST = 1024 * 1024;
  private static final int PLACE_OF_NUMBERS = 32;

  private final Path file;
  private final String libraryName;
  private final String text;
  private final List<Problem> unreadable;
  private final OutlineCache outlines = new OutlineCache();
  private @Nullable DocumentParser parser;
  private SeriesRules.@Nullable Reading own;

  private RulesParser(Path file, String libraryName, String text, List<Problem> unreadable) {
    this.file = file;
    this.libraryName = libraryName;
    this.text = text;
    this.unreadable = unreadable;
  }

  /**
   * Reads {@code series.json} in {@code configFolder}, if there is one.
   *
   * @param libraryName names a series when neither its titles nor its folders have a name
   */
  public static RulesParser in(Path configFolder, String libraryName) {
    Path file = configFolder.resolve("series.json");
    String text = "";
    List<Problem> unreadable = List.of();
    try {
      text = Files.exists(file) ? read(file) : "";
    } catch (NoSuchFileException | NotDirectoryException e) {
      text = ""; // it went away just now
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      unreadable = List.of(Problem.at(0, ProblemKind.SERIES_RULE, reason));
    }
    return new RulesParser(file, libraryName, text, unreadable);
  }

  private static String read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      throw new IOException("it is no file of rules");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  @Override
  public ParsedDocument parse(String document, byte[] content) {
    return parser().parse(document, content);
  }

  @Override
  public DocumentEvidence evidence(String document, byte[] content) {
    DocumentOutline outline = parser().outline(document, content);
    outlines.keep(document, content, outline);
    return outline.evidence();
  }

  @Override
  public Map<String, DocumentPlan> plans(Collection<DocumentEvidence> documents) {
    return parser().plans(documents, libraryName);
  }

  @Override
  public List<InferredSeries> series(Collection<DocumentEvidence> documents) {
    return parser().series(documents, libraryName);
  }

  @Override
  public ParsedDocument parse(String document, byte[] content, @Nullable DocumentPlan plan) {
    return outlines
        .take(document, content)
        .orElseGet(() -> parser().outline(document, content))
        .cut(plan);
  }

  @Override
  public long rules() {
    if (text.isBlank()) {
      return 0;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue() << PLACE_OF_NUMBERS | bytes.length;
  }

  @Override
  public String rulesFile() {
    return file.toString();
  }

  @Override
  public List<Problem> problems() {
    return switch (own()) {
      case SeriesRules.Reading.Done _ -> unreadable;
      case SeriesRules.Reading.Failed(int line, String reason) ->
          List.of(Problem.at(line, ProblemKind.SERIES_RULE, reason));
    };
  }

  private synchronized SeriesRules.Reading own() {
    SeriesRules.Reading read = own;
    if (read == null) {
      read =
          text.isBlank()
              ? new SeriesRules.Reading.Done(SeriesRules.of(List.of()))
              : SeriesRules.read(text);
      own = read;
    }
    return read;
  }

  private synchronized DocumentParser parser() {
    DocumentParser made = parser;
    if (made == null) {
      made =
          switch (own()) {
            case SeriesRules.Reading.Done done ->
                new DocumentParser(done.rules().before(SeriesRules.shipped()));
            case SeriesRules.Reading.Failed _ -> new DocumentParser();
          };
      parser = made;
    }
    return made;
  }
}
