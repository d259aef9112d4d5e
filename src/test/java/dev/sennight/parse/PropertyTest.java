package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.StoredDocuments;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a document holds, reading it never throws and loses no word. */
class PropertyTest {
  private static final int ROUNDS = 4_000;

  /** Of them, documents that are taken to both stores. */
  private static final int STORED = 1_000;

  private static final Pattern WORD = Pattern.compile("[w词]\\d+z");

  /** What follows a fence on its line: the language of the code, and what editors make of it. */
  private static final Pattern INFO =
      Pattern.compile("(?m)^[>\\s+*.)\\-\\d]*((?:```+[^`\\n]*|~~~+.*))$");

  private final DocumentParser parser = new DocumentParser();

  @Test
  void noWordIsLost(@TempDir Path folder) throws IOException {
    RandomMarkdown random = new RandomMarkdown(20250504);
    List<String> stored = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      String document = random.document();
      check(document);
      if (stored.size() < STORED) {
        stored.add(document);
      }
    }
    StoredDocuments.check(folder, stored);
  }

  /** Every word of the source shows once in the page's text, or is kept where no text shows. */
  private void check(String source) {
    ParsedDocument document = parser.parse("n.md", source.getBytes(StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder(PlainText.of(document.preamble())).append('\n');
    StringBuilder kept = new StringBuilder();
    for (ParsedEntry entry : document.entries()) {
      text.append(entry.title()).append('\n').append(entry.text()).append('\n');
      entry.links().forEach(link -> kept.append(link.raw()).append('\n'));
      entry.body().forEach(block -> keep(block, kept));
    }
    document.structure().anchors().forEach(block -> kept.append(block.id()).append('\n'));
    INFO.matcher(source).results().forEach(info -> kept.append(info.group(1)).append('\n'));
    Map<String, Long> shown = count(text);
    Set<String> aside = count(kept).keySet();
    count(source)
        .forEach((word, times) -> {
          long found = shown.getOrDefault(word, 0L);
          assertTrue(
              found == times || (found == 0 && aside.contains(word)),
              () -> word + " shows " + found + " times of\n" + source + "\nin\n" + document);
        });
  }

  private static Map<String, Long> count(CharSequence text) {
    return WORD.matcher(text)
        .results()
        .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
  }

  /** What a block says without showing it as text. */
  private static void keep(Block block, StringBuilder kept) {
    if (block instanceof Block.Footnote note) {
      kept.append(note.label()).append('\n');
    }
    block.children().forEach(child -> keep(child, kept));
  }

  @Test
  void everyLineOfALinkIsItsLine() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      StringBuilder source = new StringBuilder();
      int lines = 1 + random.nextInt(30);
      for (int line = 1; line <= lines; line++) {
        String prefix =
            List.of("", "> ", "- ", "  ", "## ", "| ", "\n", "1. ").get(random.nextInt(8));
        line += prefix.equals("\n") ? 1 : 0;
        source.append(prefix).append("[[L").append(line).append("]]\n");
      }
      ParsedDocument document =
          parser.parse("n.md", source.toString().getBytes(StandardCharsets.UTF_8));
      document
          .entries()
          .getFirst()
          .links()
          .forEach(link -> assertEquals("L" + link.line(), link.target(), source::toString));
    }
  }
}
