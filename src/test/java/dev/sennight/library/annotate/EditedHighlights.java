package dev.sennight.library.annotate;

import dev.sennight.model.ParsedEntry;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TextRange;
import dev.sennight.parse.Corpus;
import dev.sennight.parse.DocumentParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Random passages of real entries, the entries edited in every way, and how many passages are found
 * again. As a program: {@code EditedHighlights FOLDER COUNT [SEED]}.
 */
final class EditedHighlights {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 400;
  private static final double EDITED = 0.2;

  /** What happens to the text of an entry. */
  enum Edit {
    INSERT_BEFORE,
    INSERT_AFTER,
    EDIT_INSIDE,
    DELETE_PARAGRAPH,
    REFLOW
  }

  /**
   * What became of some passages.
   *
   * @param right found where they are, or not found where they were deleted
   * @param lost not found although they are there
   * @param wrong found where they are not
   */
  record Outcome(Edit edit, int right, int lost, int wrong) {
    /** The share of passages that are right, 0 to 1. */
    double share() {
      return (double) right / (right + lost + wrong);
    }
  }

  private final List<String> texts;
  private final Random random;

  EditedHighlights(List<String> texts, long seed) {
    this.texts = texts.stream().filter(text -> text.strip().length() > SHORTEST).toList();
    random = new Random(seed);
  }

  /** The plain texts of all entries in a folder. */
  static List<String> texts(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : Corpus.documents(folder)) {
      for (ParsedEntry entry :
          new DocumentParser()
              .parse(Corpus.name(folder, file), Files.readAllBytes(file))
              .entries()) {
        texts.add(PlainText.of(entry.body()));
      }
    }
    return texts;
  }

  /** A passage in a text. */
  record Passage(String text, TextRange range) {
    TextAnchor anchor() {
      return TextAnchor.of(text, range);
    }

    String quote() {
      return text.substring(range.start(), range.end());
    }
  }

  Passage passage() {
    while (true) {
      String text = texts.get(random.nextInt(texts.size()));
      int start = random.nextInt(text.length());
      double size = SHORTEST * Math.pow((double) LONGEST / SHORTEST, random.nextDouble());
      int end = Math.min(text.length(), start + (int) size);
      while (start < end && isSpace(text.charAt(start))) {
        start++;
      }
      while (start < end && isSpace(text.charAt(end - 1))) {
        end--;
      }
      boolean cut = isInsidePair(text, start) || isInsidePair(text, end);
      if (end - start >= SHORTEST && !cut) {
        return new Passage(text, new TextRange(start, end));
      }
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInsidePair(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
  }

  /** Another text, 5 to 200 characters of it. */
  private String words() {
    while (true) {
      String text = texts.get(random.nextInt(texts.size()));
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + 5 + random.nextInt(196));
      String words = text.substring(start, end).strip();
      if (words.length() >= 3 && !Character.isLowSurrogate(words.charAt(0))) {
        return words;
      }
    }
  }

  Outcome run(Edit edit, int count) {
    int right = 0;
    int lost = 0;
    int wrong = 0;
    for (int i = 0; i < count; i++) {
      Passage passage = passage();
      Passage after = edited(edit, passage);
      Optional<TextRange> found = AnchorSearch.find(passage.anchor(), after.text());
      boolean gone = after.range().length() == 0;
      if (found.isEmpty()) {
        right += gone ? 1 : 0;
        lost += gone ? 0 : 1;
      } else if (!gone && after.range().equals(found.get())) {
        right++;
      } else {
        wrong++;
      }
    }
    return new Outcome(edit, right, lost, wrong);
  }

  /** The text after an edit, and where the passage is in it; an empty range when it is gone. */
  private Passage edited(Edit edit, Passage passage) {
    String text = passage.text();
    int start = passage.range().start();
    int end = passage.range().end();
    return switch (edit) {
      case INSERT_BEFORE -> {
        int at = random.nextBoolean() ? start : text.lastIndexOf('\n', start) + 1;
        String words = words() + (at == start ? " " : "\n");
        yield replaced(passage, at, at, words, start + words.length(), end + words.length());
      }
      case INSERT_AFTER -> {
        int line = text.indexOf('\n', end);
        boolean right = random.nextBoolean() || line < 0;
        int at = right ? end : line + 1;
        yield replaced(passage, at, at, right ? " " + words() : words() + "\n", start, end);
      }
      case EDIT_INSIDE -> editedInside(passage);
      case DELETE_PARAGRAPH -> {
        int from = text.lastIndexOf('\n', start - 1) + 1;
        int line = text.indexOf('\n', end);
        yield replaced(passage, from, line < 0 ? text.length() : line + 1, "", from, from);
      }
      case REFLOW -> reflowed(passage);
    };
  }

  private static Passage replaced(
      Passage passage, int from, int to, String by, int start, int end) {
    String text = passage.text().substring(0, from) + by + passage.text().substring(to);
    return new Passage(text, new TextRange(start, end));
  }

  /** Changes up to a fifth of the quote, between its first and its last character. */
  private Passage editedInside(Passage passage) {
    int start = passage.range().start();
    int length = passage.range().length();
    int most = (int) (length * EDITED);
    if (most == 0) {
      return passage;
    }
    int from = start + 1 + random.nextInt(Math.max(1, length - 1 - most));
    int kind = random.nextInt(3);
    String words = words();
    String by = kind == 1 ? "" : words.substring(0, Math.min(words.length(), most));
    int to = kind == 2 ? from : from + Math.min(most, start + length - 1 - from);
    int end = start + length + by.length() - (to - from);
    return replaced(passage, from, to, by, start, end);
  }

  /** Other line ends, as spaces that come and go in the plain text. */
  private Passage reflowed(Passage passage) {
    StringBuilder out = new StringBuilder();
    int start = 0;
    int end = 0;
    String text = passage.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      start = i == passage.range().start() ? out.length() : start;
      boolean han = i > 0 && c >= 0x4E00 && c <= 0x9FFF && text.charAt(i - 1) >= 0x4E00;
      if (c == ' ' && random.nextInt(4) == 0) {
        out.append('\n');
      } else if (han && i != passage.range().start() && random.nextInt(20) == 0) {
        out.append(' ').append(c);
      } else {
        out.append(c);
      }
      end = i == passage.range().end() - 1 ? out.length() : end;
    }
    return new Passage(out.toString(), new TextRange(start, end));
  }

  /** CPU seconds for finding {@code count} passages, each in a text that was edited. */
  double seconds(int count) {
    List<Passage> before = new ArrayList<>();
    List<Passage> after = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Passage passage = passage();
      before.add(passage);
      Edit edit = Edit.values()[i % Edit.values().length];
      after.add(edited(edit, passage));
    }
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    int found = 0;
    for (int i = 0; i < count; i++) {
      found += AnchorSearch.find(before.get(i).anchor(), after.get(i).text()).isPresent() ? 1 : 0;
    }
    double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
    if (found < count * 3 / 4) {
      throw new IllegalStateException("only " + found + " of " + count + " were found");
    }
    return seconds;
  }

  /** Prints what became of the passages of a folder. */
  public static void main(String[] arguments) throws IOException {
    int count = Integer.parseInt(arguments[1]);
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 17;
    EditedHighlights highlights = new EditedHighlights(texts(Path.of(arguments[0])), seed);
    for (Edit edit : Edit.values()) {
      System.out.println(highlights.run(edit, count));
    }
    System.out.println("10,000 highlights: " + highlights.seconds(10_000) + " CPU s");
  }
}
