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
import dev.sennight.parse.text.CpuTimeLimit;
import java.util.ArrayList;
import java.util.Arrays;
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

  private final List<String> lines;
  private final int firstLine;
  private final DeckEntries entries;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Located> content = new ArrayList<>();
  private @Nullable Located opening;
  private boolean first = true;

  private MarkdownDeck(String body, int firstLine, List<Link> links) {
    this.lines = Arrays.asList(body.split("\n", -1));
    this.firstLine = firstLine;
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
    MarkdownDeck deck = new MarkdownDeck(body, firstLine, document.links());
    document.blocks().forEach(deck::read);
    deck.close();
    return new DeckReading(deck.entries.all(), deck.problems);
  }

  /** Cuts at headings of level 1 and 2; what stands before the first card is a note. */
  private void read(Located located) {
    if (!(located.block() instanceof Block.Heading heading)) {
      content.add(located);
      return;
    }
    boolean title = first && heading.level() == 1;
    first = false;
    if (heading.level() > DeckEntries.LEVEL && opening != null) {
      content.add(located);
    } else if (!title) {
      close();
      opening = located;
    }
  }

  private void close() {
    Located opened = opening;
    if (opened != null && opened.block() instanceof Block.Heading heading) {
      int end = content.isEmpty() ? opened.endLine() : content.getLast().endLine();
      String title = PlainText.ofInlines(heading.content()).strip();
      CardReader reader = new CardReader(lines, firstLine, content);
      boolean card = heading.level() == DeckEntries.LEVEL && !title.isEmpty();
      boolean note = NOTES.contains(title.toLowerCase(Locale.ROOT)) || !card;
      if (note && (title.isEmpty() || !reader.isCardLike())) {
        note(title, opened.line(), end);
      } else {
        card(title, reader, opened, end);
      }
    }
    content.clear();
  }

  private void note(String title, int line, int endLine) {
    List<Block> body = content.stream().map(Located::block).toList();
    String text = PlainText.of(body).strip();
    if (!body.isEmpty()) {
      String name = title.isEmpty() ? text.lines().findFirst().orElse("…") : title;
      entries.add(name, line, endLine, body, null);
    }
  }

  private void card(String title, CardReader reader, Located heading, int endLine) {
    int from = heading.line() - firstLine;
    Card card = reader.card(term(lines.subList(from, heading.endLine() - firstLine + 1)));
    entries.add(title, heading.line(), endLine, reader.body(), card);
    if (card.definition().isEmpty()) {
      problems.add(
          Problem.at(heading.line(), ProblemKind.CARD_INCOMPLETE, card.term(), "definition"));
    }
  }

  /** The Markdown of a heading: without its number signs, or the lines above its underline. */
  private static String term(List<String> heading) {
    Matcher marked = HEADING.matcher(heading.getFirst());
    if (heading.size() == 1 && marked.matches()) {
      return marked.group(1) == null ? "" : marked.group(1).strip();
    }
    List<String> text = heading.subList(0, Math.max(1, heading.size() - 1));
    return text.stream().map(String::strip).collect(Collectors.joining(" "));
  }
}
