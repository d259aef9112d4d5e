package dev.sennight.render.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.text.Block;
import dev.sennight.parse.Corpus;
import dev.sennight.parse.RandomMarkdown;
import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterReader;
import dev.sennight.parse.markdown.LineBreaks;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownText;
import dev.sennight.parse.text.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Markdown that was written from blocks is read as the same blocks. */
class MarkdownRoundTripTest {
  private static final int ROUNDS = 4_000;

  /** Where a heading stands is no part of what it says. */
  private static final Pattern LINE = Pattern.compile(", line=\\d+]");

  /** A note within a sentence gets a label when it is written below it. */
  private static final Pattern LABEL = Pattern.compile("label=(?:\\^|inline-)(\\d+)");

  private static List<Block> read(String source, LineBreaks lineBreaks) {
    return new MarkdownText(lineBreaks).blocks(source, 1).stream().map(Located::block).toList();
  }

  private static String show(List<Block> blocks) {
    String all = LINE.matcher(blocks.toString()).replaceAll("]");
    return LABEL.matcher(all).replaceAll("label=$1").replace("Paragraph[", "\nParagraph[");
  }

  private static void hold(String source, String name) {
    List<Block> blocks = read(source, LineBreaks.AS_WRITTEN);
    String markdown = EntryMarkdown.write("", blocks);
    assertEquals(
        show(blocks),
        show(read(markdown, LineBreaks.COMMONMARK)),
        () -> name + "\n" + source + "\nwritten as\n" + markdown);
  }

  @Test
  void documentsOfAnyMarkupAreReadAsTheyWereWritten() {
    RandomMarkdown random = new RandomMarkdown(20250601);
    for (int round = 0; round < ROUNDS; round++) {
      hold(random.document(), "round " + round);
    }
  }

  @Test
  void notesWithinNotesAreKept() {
    String source = "one^[two^[three^[four]]]";
    List<Block> blocks = read(source, LineBreaks.AS_WRITTEN);
    assertEquals(3, blocks.stream().filter(block -> block instanceof Block.Footnote).count());
    hold(source, "notes within notes");
  }

  @Test
  void realDocumentsAreReadAsTheyWereWritten() throws IOException {
    Path corpus = Corpus.folder();
    for (Path file : Corpus.documents(corpus)) {
      String text = TextDecoder.decode(Files.readAllBytes(file)).text();
      FrontMatter front = FrontMatterReader.read(text);
      hold(text.substring(front.bodyStart()), file.toString());
    }
  }
}
