package dev.sennight.parse;

import dev.sennight.model.text.PlainText;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a note. A note of usual size has one; a huge one is read in parts, each an entry, so
 * that a page stays as short as that of a large digest.
 *
 * @param number from 1
 * @param of how many parts the note has
 */
record NotePart(int number, int of, List<Section> sections) {
  private static final int LONGEST_WHOLE = 2_000_000;
  private static final int USUAL = 200_000;

  NotePart {
    sections = List.copyOf(sections);
  }

  /**
   * The parts of a document.
   *
   * @param length characters of the document
   */
  static List<NotePart> of(List<Section> sections, int length) {
    if (length <= LONGEST_WHOLE) {
      return List.of(new NotePart(1, 1, sections));
    }
    Cutter cutter = new Cutter();
    sections.forEach(cutter::add);
    List<List<Section>> cut = cutter.end();
    List<NotePart> parts = new ArrayList<>(cut.size());
    for (List<Section> part : cut) {
      parts.add(new NotePart(parts.size() + 1, cut.size(), part));
    }
    return parts;
  }

  boolean isFirst() {
    return number == 1;
  }

  boolean isLast() {
    return number == of;
  }

  /** The title of the part of a note named {@code name}. */
  String title(String name) {
    return of == 1 ? name : name + " (" + number + "/" + of + ")";
  }

  /** The line that the part begins on, from 1. */
  int line() {
    return sections.getFirst().line();
  }

  int endLine() {
    return sections.stream().mapToInt(Section::endLine).max().orElse(1);
  }

  /** Fills part after part. */
  private static final class Cutter {
    private final List<List<Section>> parts = new ArrayList<>();
    private List<Section> part = new ArrayList<>();
    private int length;

    void add(Section section) {
      if (length >= USUAL) {
        close();
      }
      Section open = section.with(List.of());
      List<Located> content = new ArrayList<>();
      for (Located located : section.content()) {
        if (length >= USUAL) {
          part.add(open.with(content));
          close();
          content.clear();
          open = new Section(null, "", section.path(), located.line(), List.of());
        }
        content.add(located);
        length += PlainText.of(List.of(located.block())).length();
      }
      part.add(open.with(content));
    }

    private void close() {
      parts.add(part);
      part = new ArrayList<>();
      length = 0;
    }

    List<List<Section>> end() {
      close();
      return parts;
    }
  }
}
