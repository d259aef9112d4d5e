package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import dev.sennight.model.EntryKind;
import dev.sennight.model.Link;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.deck.source.CardLabels;
import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterKeys;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A deck of cards that a person keeps as Markdown: every heading of level 2 is a card. */
public final class MarkdownDeck {
  private static final int LEVEL = 2;
  private static final Set<String> TYPES =
      Set.of("cards", "card", "deck", "flashcards", "keywords", "卡片", "卡片集", "关键词卡片", "关键词");
  private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,2})\\s+(.*?)\\s*#*\\s*");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
  private static final Pattern PART = Pattern.compile("(?m)^###\\s+(.+?)\\s*$");
  private static final Pattern TERM = Pattern.compile("(?m)^##\\s+\\S");
  private static final Set<String> NOTES =
      Set.of(
          "前言",
          "序言",
          "序",
          "引言",
          "附录",
          "说明",
          "后记",
          "目录",
          "preface",
          "foreword",
          "introduction",
          "appendix",
          "about",
          "contents",
          "notes");

  private final List<Link> links;
  private final MarkdownText markdown = new MarkdownText();
  private final CardBody bodies = new CardBody();
  private final List<ParsedEntry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private MarkdownDeck(List<Link> links) {
    this.links = links;
  }

  /**
   * Whether a document is a deck: its front matter says so ({@code type: cards}, {@code 类型: 卡片}),
   * or most of its level-2 headings have two labelled parts of a card below them.
   *
   * @param body without front matter
   */
  public static boolean isDeck(FrontMatter matter, String body) {
    String type = matter.first(FrontMatterKeys.TYPE);
    if (type != null && TYPES.contains(type.toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (!body.contains("\n### ")) {
      return false;
    }
    long parts =
        PART.matcher(body).results().filter(m -> CardLabels.part(m.group(1)) != null).count();
    return parts >= 2 && parts >= TERM.matcher(body).results().count();
  }

  /**
   * Reads a deck.
   *
   * @param body without front matter
   * @param firstLine the document's line that {@code body} begins on, from 1
   * @param links all links of the document; those on a card's lines become the card's
   */
  public static DeckReading read(String body, int firstLine, List<Link> links) {
    MarkdownDeck deck = new MarkdownDeck(links);
    deck.read(body.lines().toList(), firstLine);
    return new DeckReading(deck.entries, deck.problems);
  }

  private void read(List<String> lines, int firstLine) {
    String title = null;
    int start = 0;
    String fence = null;
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = FENCE.matcher(lines.get(i));
      if (mark.matches()) {
        fence = fence == null ? mark.group(1) : fence.equals(mark.group(1)) ? null : fence;
      }
      Matcher heading = HEADING.matcher(lines.get(i));
      if (fence != null || !heading.matches()) {
        continue;
      }
      close(title, lines, start, i, firstLine);
      boolean opens = heading.group(1).length() == LEVEL || title != null;
      title = opens && !heading.group(2).isBlank() ? heading.group(2) : null;
      start = i;
    }
    close(title, lines, start, lines.size(), firstLine);
  }

  private void close(
      @Nullable String title, List<String> lines, int start, int end, int firstLine) {
    if (title == null) {
      return;
    }
    int last = end;
    while (last > start + 1 && lines.get(last - 1).isBlank()) {
      last--;
    }
    List<String> content = lines.subList(start + 1, last);
    CardSource source = CardSource.read(content);
    boolean card = lines.get(start).strip().startsWith("## ");
    boolean note = NOTES.contains(title.toLowerCase(Locale.ROOT)) || !card;
    if (note && !source.isCardLike()) {
      note(title, content, start + firstLine, last + firstLine - 1);
    } else {
      card(title, source, start + firstLine, last + firstLine - 1);
    }
  }

  private void note(String title, List<String> content, int line, int endLine) {
    String source = String.join("\n", content);
    if (!source.isBlank()) {
      entries.add(
          entry(EntryKind.NOTE, title, new Place(line, endLine), blocks(source, line + 1), null));
    }
  }

  private void card(String title, CardSource source, int line, int endLine) {
    Card card = source.card(title);
    List<Block> rest = source.more().isBlank() ? List.of() : blocks(source.more(), line + 1);
    List<Block> body = bodies.of(card, source, rest);
    entries.add(entry(EntryKind.CARD, card.term(), new Place(line, endLine), body, card));
    if (card.definition().isEmpty()) {
      problems.add(Problem.at(line, ProblemKind.CARD_INCOMPLETE, card.term(), "definition"));
    }
  }

  private List<Block> blocks(String source, int line) {
    return markdown.blocks(source, line).stream().map(Located::block).toList();
  }

  private record Place(int line, int endLine) {}

  private ParsedEntry entry(
      EntryKind kind, String title, Place place, List<Block> body, @Nullable Card card) {
    List<Link> own =
        links.stream()
            .filter(link -> link.line() >= place.line() && link.line() <= place.endLine())
            .toList();
    return new ParsedEntry(
        kind,
        PlainText.ofInlines(markdown.inlines(title)),
        place.line(),
        place.endLine(),
        LEVEL,
        List.of(),
        body,
        own,
        List.of(),
        targets(own, link -> !link.embed() && isWeb(link)),
        targets(own, Link::embed),
        card == null ? List.of() : card.aliases(),
        card,
        null,
        null);
  }

  private static List<String> targets(List<Link> links, Predicate<Link> which) {
    Stream<String> targets = links.stream().filter(which).map(Link::target);
    return targets.distinct().toList();
  }

  private static boolean isWeb(Link link) {
    return link.form() != LinkForm.WIKI && link.target().matches("(?i)https?://.*");
  }
}
