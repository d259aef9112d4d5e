package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Block.Part;
import dev.sennight.parse.text.CpuTimeLimit;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text dump of a printed deck: the label of each block follows its block; a card's term, with
 * definition and motto, stands before or after its blocks. Not safe for use by many threads.
 */
public final class PrintedDeck {
  private static final Pattern MARKDOWN_HEADING = Pattern.compile("(?m)^#{1,6} ");

  private final MarkdownEscape escape = new MarkdownEscape();
  private final CardBody bodies = new CardBody();
  private final DeckEntries entries = new DeckEntries(List.of(), CpuTimeLimit.forStructure());
  private final List<Problem> problems = new ArrayList<>();

  private PrintedDeck() {}

  /**
   * Reads a deck; empty when the text is none.
   *
   * @param text of the whole document
   * @param pageBreaks lines that begin a page, from 1; may be empty
   */
  public static Optional<DeckReading> read(String text, List<Integer> pageBreaks) {
    if (MARKDOWN_HEADING.matcher(text).find()) {
      return Optional.empty();
    }
    List<DumpLine> lines = DumpLine.of(text, pageBreaks);
    Map<String, Part> labels = LabelFinder.find(lines);
    if (labels.isEmpty()) {
      return Optional.empty();
    }
    DumpCard.Sequence sequence = DumpCard.cut(lines, labels);
    PrintedDeck deck = new PrintedDeck();
    deck.read(sequence);
    return Optional.of(new DeckReading(deck.entries.all(), deck.problems));
  }

  private void read(DumpCard.Sequence sequence) {
    List<HeadFinder.Gap> gaps = new HeadFinder(sequence).find();
    note(gaps.getFirst().strays());
    for (int i = 0; i < sequence.cards().size(); i++) {
      HeadFinder.Gap above = gaps.get(i);
      HeadFinder.Gap below = gaps.get(i + 1);
      DumpHead head = above.before() != null ? above.before() : below.after();
      card(sequence.cards().get(i), head, below.tail());
      note(below.strays());
    }
  }

  private void note(List<DumpLine> lines) {
    if (lines.isEmpty()) {
      return;
    }
    DumpNote note = DumpNote.of(lines);
    add(note.title(), lines, note.body(), null);
  }

  private void card(DumpCard blocks, @Nullable DumpHead head, List<DumpLine> tail) {
    List<DumpLine> propositions = blocks.block(Part.PROPOSITIONS);
    List<Card.Step> steps =
        BlockLines.withTail(BlockLines.reasoning(blocks.block(Part.REASONING)), tail);
    List<Card.Proposition> claims =
        BlockLines.propositions(propositions).stream()
            .map(p -> new Card.Proposition(p.label(), escape.of(p.text())))
            .toList();
    String term = head != null ? head.term() : blocks.lines().getFirst().text();
    String definition = head == null ? "" : head.definition();
    Card card =
        new Card(
            term,
            List.of(),
            null,
            List.of(),
            head == null ? "" : escape.of(head.motto()),
            definition.isEmpty() ? List.of() : List.of(escape.of(definition)),
            claims,
            steps.stream().map(this::step).toList(),
            insights(blocks, steps.isEmpty() ? tail : List.of()));
    List<DumpLine> all =
        Stream.of(head == null ? List.<DumpLine>of() : head.lines(), blocks.lines(), tail)
            .flatMap(List::stream)
            .toList();
    List<Block> more = more(blocks);
    add(term, all, bodies.of(card, more), card);
    complain(card, head != null, all.getFirst().number());
  }

  private List<String> insights(DumpCard blocks, List<DumpLine> tail) {
    List<DumpLine> lines = new ArrayList<>(blocks.block(Part.INSIGHTS));
    lines.addAll(tail);
    return BlockLines.insights(lines).stream().map(escape::of).toList();
  }

  private Card.Step step(Card.Step raw) {
    return new Card.Step(escape.of(raw.text()), raw.points().stream().map(escape::of).toList());
  }

  private static List<Block> more(DumpCard blocks) {
    List<DumpLine> lines =
        Stream.of(Part.MOTTO, Part.DEFINITION, Part.MORE)
            .flatMap(part -> blocks.block(part).stream())
            .toList();
    return lines.isEmpty() ? List.of() : DumpNote.blocks(lines);
  }

  private void complain(Card card, boolean headed, int line) {
    missing(!headed, card, "term", line);
    missing(headed && card.definition().isEmpty(), card, "definition", line);
    missing(headed && card.motto().isEmpty(), card, "motto", line);
    missing(card.propositions().isEmpty(), card, "propositions", line);
    missing(card.reasoning().isEmpty(), card, "reasoning", line);
    missing(card.insights().isEmpty(), card, "insights", line);
  }

  private void missing(boolean missing, Card card, String part, int line) {
    if (missing) {
      problems.add(Problem.at(line, ProblemKind.CARD_INCOMPLETE, card.term(), part));
    }
  }

  private void add(String title, List<DumpLine> lines, List<Block> body, @Nullable Card card) {
    IntSummaryStatistics numbers = lines.stream().mapToInt(DumpLine::number).summaryStatistics();
    entries.add(title, numbers.getMin(), numbers.getMax(), body, card);
  }
}
