package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Block.Part;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the body of a card's entry: one {@link Block.CardPart} for every part it has. */
public final class CardBody {
  private final MarkdownText markdown = new MarkdownText();

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
    add(
        body,
        Part.PROPOSITIONS,
        list(
            null,
            card.propositions().stream().map(p -> item(p.label() + ". " + p.text(), List.of()))));
    add(
        body,
        Part.REASONING,
        list(1, card.reasoning().stream().map(step -> item(step.text(), step.points()))));
    add(
        body,
        Part.INSIGHTS,
        list(null, card.insights().stream().map(insight -> item(insight, List.of()))));
    add(body, Part.MORE, more);
    return body;
  }

  private static void add(List<Block> body, Part part, List<? extends Block> blocks) {
    if (!blocks.isEmpty()) {
      body.add(new Block.CardPart(part, List.copyOf(blocks)));
    }
  }

  private List<Block> list(@Nullable Integer start, Stream<Block.Item> items) {
    List<Block.Item> all = items.toList();
    return all.isEmpty() ? List.of() : List.of(new Block.ListBlock(start, true, all));
  }

  private Block.Item item(String text, List<String> points) {
    List<Block> children = new ArrayList<>(List.of(paragraph(text)));
    children.addAll(list(null, points.stream().map(point -> item(point, List.of()))));
    return new Block.Item(null, children, null);
  }

  private Block paragraph(String source) {
    return new Block.Paragraph(markdown.inlines(source), null);
  }
}
