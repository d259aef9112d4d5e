package dev.sennight.parse.inline;

import dev.sennight.model.Link;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.parse.text.CpuTimeLimit;
import dev.sennight.parse.text.ExpansionLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the paragraphs of one document share. For one thread. */
public final class InlineContext {
  private static final int LONGEST_LABEL = 999;
  private static final Pattern SPACE = Pattern.compile("\\p{javaWhitespace}+");
  private final CpuTimeLimit limit;
  private final ExpansionLimit expansion;
  private final Map<String, String> references = new HashMap<>();
  private final Set<String> footnotes = new HashSet<>();
  private final List<Link> links = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private int noteCount;

  /** A document without references yet. */
  public InlineContext(CpuTimeLimit limit, ExpansionLimit expansion) {
    this.limit = limit;
    this.expansion = expansion;
  }

  /** A footnote written inside a paragraph. */
  public record Note(String label, String source, int line) {}

  public CpuTimeLimit limit() {
    return limit;
  }

  /** Links in the order they were read. */
  public List<Link> links() {
    return links;
  }

  /** Places that links can point to, in the order they were read. */
  public List<Anchor> anchors() {
    return anchors;
  }

  /** Problems in the order they were met. */
  public List<Problem> problems() {
    return problems;
  }

  /** Inline footnotes read since the last call. */
  public List<Note> takeNotes() {
    if (notes.isEmpty()) {
      return List.of();
    }
    List<Note> taken = List.copyOf(notes);
    notes.clear();
    return taken;
  }

  /**
   * Takes in the reference definitions that {@code paragraph} begins with; the first of a label
   * holds. Returns their length.
   */
  public int define(String paragraph) {
    int at = 0;
    for (Definition d = Definition.at(paragraph, 0); d != null; d = Definition.at(paragraph, at)) {
      references.putIfAbsent(normalize(d.label()), d.address());
      at = d.end();
    }
    return at;
  }

  public void defineFootnote(String label) {
    footnotes.add(label);
  }

  boolean hasFootnote(String label) {
    return footnotes.contains(label);
  }

  /** Whether the document may repeat {@code address} once more. */
  boolean mayRepeat(String address, int line) {
    boolean first = !expansion.isExceeded();
    boolean allowed = expansion.allows(address, address.length());
    if (!allowed && first) {
      problems.add(Problem.at(line, ProblemKind.EXPANSION_LIMIT, "references"));
    }
    return allowed;
  }

  @Nullable String reference(String label) {
    if (references.isEmpty() || label.length() > LONGEST_LABEL || label.isBlank()) {
      return null;
    }
    return references.get(normalize(label));
  }

  String addNote(String source, int line) {
    String label = "^" + ++noteCount;
    notes.add(new Note(label, source, line));
    return label;
  }

  private static String normalize(String label) {
    String lower = SPACE.matcher(label.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    return lower.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
