package dev.sennight.parse.deck;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of a dump that belongs to no card, such as its preface.
 *
 * @param title never empty
 */
public record DumpNote(String title, List<Block> body) {
  private static final double FULL = 0.85;
  private static final int TITLE_WIDTH = 32;
  private static final int EXCERPT = 24;
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}\\s*[.、．)）]\\s*\\D.*");
  private static final Pattern SENTENCE = Pattern.compile(".*[。；，,：:！？!?;、].*");

  /** Reads at least one line. */
  public static DumpNote of(List<DumpLine> lines) {
    List<DumpLine> rest = new ArrayList<>(lines);
    String title = upright(rest);
    DumpLine first = lines.getFirst();
    if (title.isEmpty()
        && first.width() <= TITLE_WIDTH
        && !first.isBullet()
        && !SENTENCE.matcher(first.text()).matches()) {
      title = first.text();
      rest.removeFirst();
    }
    if (title.isEmpty()) {
      int end = Math.min(EXCERPT, first.text().length());
      title = first.text().substring(0, end) + (end < first.text().length() ? "…" : "");
    }
    return new DumpNote(title, blocks(rest));
  }

  /** A title set upright comes out as lines of one character; they are taken out of the text. */
  private static String upright(List<DumpLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      int end = i;
      while (end < lines.size() && isOneCharacter(lines.get(end).text())) {
        end++;
      }
      if (end - i >= 2) {
        StringBuilder title = new StringBuilder();
        List<DumpLine> found = lines.subList(i, end);
        found.forEach(line -> title.append(line.text()));
        found.clear();
        return title.toString();
      }
    }
    return "";
  }

  private static boolean isOneCharacter(String text) {
    return text.codePointCount(0, text.length()) == 1
        && Character.isIdeographic(text.codePointAt(0));
  }

  public static List<Block> blocks(List<DumpLine> lines) {
    int widest = lines.stream().mapToInt(DumpLine::width).max().orElse(0);
    long blanks = lines.stream().filter(DumpLine::blankBefore).count();
    boolean blanksPart = blanks * 2 < lines.size();
    List<List<DumpLine>> paragraphs = new ArrayList<>();
    DumpLine before = null;
    for (DumpLine line : lines) {
      boolean begins =
          line.isBullet()
              || NUMBERED.matcher(line.text()).matches()
              || (blanksPart && line.blankBefore());
      if (before == null || begins || before.width() < widest * FULL) {
        paragraphs.add(new ArrayList<>());
      }
      paragraphs.getLast().add(line);
      before = line;
    }
    List<Block> blocks = new ArrayList<>();
    List<Block.Item> items = new ArrayList<>();
    for (List<DumpLine> paragraph : paragraphs) {
      String text = DumpLine.join(paragraph);
      if (paragraph.getFirst().isBullet()) {
        items.add(new Block.Item(null, List.of(paragraph(text.substring(1).strip())), null));
      } else {
        close(blocks, items);
        blocks.add(paragraph(text));
      }
    }
    close(blocks, items);
    return blocks;
  }

  private static void close(List<Block> blocks, List<Block.Item> items) {
    if (!items.isEmpty()) {
      blocks.add(new Block.ListBlock(null, true, items));
      items.clear();
    }
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)), null);
  }
}
