package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import dev.sennight.model.Link;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterKeys;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownDocument;
import dev.sennight.parse.markdown.MarkdownText;
import dev.sennight.parse.text.CpuTimeLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A deck of cards that the user keeps as Markdown: every heading of level 2 is a card. */
public final class MarkdownDeck {
  private static final Set<String> TYPES =
      Set.of("cards", "card", "deck", "flashcards", "keywords", "卡片", "卡片集", "关键词卡片", "关键词");
  private static final Pattern HEADING =
      Pattern.compile(" {0,3}#{1,6}(?:\\s+(.*?))??(?:\\s+#+)?\\s*");
  private static final Set<String> NOTES =
      Set.of(
          ("前言 序言 序 引言 附录 说明 后记 目录 "
                  + "preface foreword introduction appendix about contents notes")
              .split(" ", -1));

  private final MarkdownText markdown = new MarkdownText();
  private final CardBody bodies = new CardBody();
  private final DeckEntries entries;
  private final List<Problem> problems = new ArrayList<>();

  private MarkdownDeck(List<Link> links) {
    entries = new DeckEntries(links, CpuTimeLimit.forStructure());
  }

  /** Whether front matter says that a document is a deck: {@code type: cards}, {@code 类型: 卡片}. */
  public static boolean isDeclared(FrontMatter matter) {
    String type = matter.first(FrontMatterKeys.TYPE);
    return type != null && TYPES.contains(type.toLowerCase(Locale.ROOT));
  }

  /** Whether most level-2 headings of {@code blocks} have two labelled parts of a card below. */
  public static boolean looksLikeDeck(List<Located> blocks) {
    int terms = 0;
    int parts = 0;
    for (Located located : blocks) {
      if (located.block() instanceof Block.Heading heading) {
        String text = PlainText.ofInlines(heading.content());
        terms += heading.level() == DeckEntries.LEVEL && !text.isBlank() ? 1 : 0;
        parts += heading.level() == DeckEntries.LEVEL + 1 && CardLabels.part(text) != null ? 1 : 0;
      }
    }
    return parts >= 2 && parts >= terms;
  }

  /**
   * Reads a deck.
   *
   * @param body without front matter
   * @param firstLine the document's line that {@code body} begins on, from 1
   * @param document what {@code body} was read as; links on a card's lines become the card's
   */
  public static DeckReading read(String body, int firstLine, MarkdownDocument document) {
    MarkdownDeck deck = new MarkdownDeck(document.links());
    deck.read(new DeckLines(body, firstLine, document.blocks()), document.blocks());
    return new DeckReading(deck.entries.all(), deck.problems);
  }

  /** Cuts at headings of level 1 and 2; what stands before the first card is a note. */
  private void read(DeckLines lines, List<Located> blocks) {
    Located open = null;
    boolean first = true;
    for (Located located : blocks) {
      if (!(located.block() instanceof Block.Heading heading)) {
        continue;
      }
      boolean title = first && heading.level() == 1;
      boolean cuts = heading.level() <= DeckEntries.LEVEL || open == null;
      first = false;
      if (cuts && !title) {
        close(open, lines, located.line() - 1);
        open = located;
      }
    }
    close(open, lines, lines.last());
  }

  private void close(@Nullable Located opening, DeckLines lines, int end) {
    if (opening == null || !(opening.block() instanceof Block.Heading heading)) {
      return;
    }
    int last = Math.max(opening.endLine(), lines.lastWritten(end));
    String title = title(lines.of(opening.line(), opening.endLine()));
    CardSource source = CardSource.read(lines, opening.endLine() + 1, last);
    boolean card = heading.level() == DeckEntries.LEVEL && !title.isBlank();
    boolean note = NOTES.contains(title.toLowerCase(Locale.ROOT)) || !card;
    if (note && !(source.isCardLike() && !title.isBlank())) {
      note(title, lines.of(opening.endLine() + 1, last), opening.line(), last);
    } else {
      card(title, source, opening.line(), last);
    }
  }

  /** The Markdown of a heading: without its number signs, or the lines above its underline. */
  private static String title(List<String> heading) {
    Matcher marked = HEADING.matcher(heading.getFirst());
    if (heading.size() == 1 && marked.matches()) {
      return marked.group(1) == null ? "" : marked.group(1).strip();
    }
    List<String> text = heading.subList(0, Math.max(1, heading.size() - 1));
    return text.stream().map(String::strip).collect(Collectors.joining(" "));
  }

  private void note(String title, List<String> content, int line, int endLine) {
    String source = String.join("\n", content);
    if (!source.isBlank()) {
      String name = title.isBlank() ? source.strip().lines().findFirst().orElse("") : title;
      entries.add(plain(name), line, endLine, blocks(source, line + 1), null);
    }
  }

  private void card(String title, CardSource source, int line, int endLine) {
    Card card = source.card(title);
    List<Block> rest = source.more().isBlank() ? List.of() : blocks(source.more(), line + 1);
    List<Block> body = bodies.of(card, source, rest);
    entries.add(plain(title), line, endLine, body, card);
    if (card.definition().isEmpty()) {
      problems.add(Problem.at(line, ProblemKind.CARD_INCOMPLETE, card.term(), "definition"));
    }
  }

  private String plain(String title) {
    return PlainText.ofInlines(markdown.inlines(title));
  }

  private List<Block> blocks(String source, int line) {
    return markdown.blocks(source, line).stream().map(Located::block).toList();
  }
}
