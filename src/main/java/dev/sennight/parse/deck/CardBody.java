package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import dev.sennight.model.text.Block.Part;
import dev.sennight.model.text.Block;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the body of a card's entry: one {@link Block.CardPart} for every part it has. */
public final class CardBody {
  private final MarkdownText markdown = new MarkdownText();

  /**
   * The body of the card that {@code source} holds.
   *
   * @param more blocks of the card that fit no part
   */
  List<Block> of(Card card, CardSource source, List<Block> more) {
    List<Block> body = of(card, more);
    add(body, Part.FIELD, source.field().stream().map(this::paragraph).toList());
    add(body, Part.RELATED, source.related().stream().map(this::paragraph).toList());
    return body;
  }

  /**
   * The body of {@code card} without its field and related terms; its texts are read as Markdown,
   * so that links in them are links.
   *
   * @param more blocks of the card that fit no part
   */
  List<Block> of(Card card, List<Block> more) {
    List<Block> body = new ArrayList<>();
    if (!card.motto().isEmpty()) {
      body.add(new Block.CardPart(Part.MOTTO, List.of(paragraph(card.motto()))));
    }
    add(body, Part.DEFINITION, card.definition().stream().map(this::paragraph).toList());
    add(body, Part.PROPOSITIONS, propositions(card));
    add(body, Part.REASONING, reasoning(card));
    add(body, Part.INSIGHTS, insights(card));
    add(body, Part.MORE, more);
    return body;
  }

  private static void add(List<Block> body, Part part, List<? extends Block> blocks) {
    if (!blocks.isEmpty()) {
      body.add(new Block.CardPart(part, List.copyOf(blocks)));
    }
  }

  private List<Block> propositions(Card card) {
    List<Block.Item> items =
        card.propositions().stream()
            .map(p -> item(List.of(paragraph(p.label() + ". " + p.text()))))
            .toList();
    return list(null, items);
  }

  private List<Block> reasoning(Card card) {
    List<Block.Item> steps = new ArrayList<>();
    for (Card.Step step : card.reasoning()) {
      List<Block> children = new ArrayList<>();
      children.add(paragraph(step.text()));
      List<Block.Item> points =
          step.points().stream().map(point -> item(List.of(paragraph(point)))).toList();
      children.addAll(list(null, points));
      steps.add(item(children));
    }
    return list(1, steps);
  }

  private List<Block> insights(Card card) {
    return list(
        null, card.insights().stream().map(insight -> item(List.of(paragraph(insight)))).toList());
  }

  private static List<Block> list(@Nullable Integer start, List<Block.Item> items) {
    return items.isEmpty() ? List.of() : List.of(new Block.ListBlock(start, true, items));
  }

  private static Block.Item item(List<Block> children) {
    return new Block.Item(null, children, null);
  }

  private Block paragraph(String source) {
    return new Block.Paragraph(markdown.inlines(source), null);
  }
}
