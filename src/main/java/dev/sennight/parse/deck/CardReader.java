package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Block.Part;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.frontmatter.ValueList;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the blocks below the heading of one card in Markdown. Its body is made of these blocks; the
 * source of their words is what the card says. For one use.
 */
final class CardReader {
  private static final Pattern FIELD =
      Pattern.compile("\\*\\*([^*]{1,24}?)\\s*[:：]?\\s*\\*\\*\\s*[:：]?\\s*(.*)");
  private static final Pattern BARE_FIELD = Pattern.compile("([\\p{L} ]{1,16})\\s*[:：]\\s*(.*)");
  private static final Pattern LETTER =
      Pattern.compile("([A-Z]{1,2}|\\d{1,2})\\s*[.:：、)）]\\s*(.*)");
  private static final Pattern LINK = Pattern.compile("\\[\\[(.+?)(?:\\|.*?)?]]");

  /** The source of paragraphs that define nothing: a picture, or tags. */
  private static final Pattern NO_WORDS = Pattern.compile("(?:!\\[|<).*");

  private final MarkdownText markdown = new MarkdownText();
  private final CardLines lines;
  private final List<String> aliases = new ArrayList<>();
  private final List<String> field = new ArrayList<>();
  private final List<String> related = new ArrayList<>();
  private final List<String> motto = new ArrayList<>();
  private final List<String> definition = new ArrayList<>();
  private final List<Card.Proposition> propositions = new ArrayList<>();
  private final List<Card.Step> reasoning = new ArrayList<>();
  private final List<String> insights = new ArrayList<>();
  private final Map<Part, List<Block>> body = new EnumMap<>(Part.class);
  private final Map<Part, List<Block.Item>> items = new EnumMap<>(Part.class);
  private Part part = Part.DEFINITION;

  /**
   * A reader.
   *
   * @param lines of the document
   * @param firstLine the number of the first of them
   * @param blocks those of the card, in order
   */
  CardReader(List<String> lines, int firstLine, List<Located> blocks) {
    this.lines = new CardLines(lines, firstLine);
    blocks.forEach(this::read);
  }

  /** The card; its term is the heading's text. */
  Card card(String term) {
    List<String> names =
        related.stream()
            .flatMap(line -> ValueList.split(line).stream())
            .map(CardReader::unlinked)
            .distinct()
            .toList();
    return new Card(
        term,
        aliases.stream().distinct().toList(),
        field.isEmpty() ? null : unlinked(String.join(", ", field)),
        names,
        CardLines.joined(motto),
        definition,
        propositions,
        reasoning,
        insights);
  }

  /** The body of the card's entry: a block for every part it has. */
  List<Block> body() {
    items.forEach((each, listed) ->
        blocks(each)
            .addFirst(new Block.ListBlock(each == Part.REASONING ? 1 : null, true, listed)));
    List<Block> parts = new ArrayList<>();
    body.forEach((each, blocks) -> parts.add(new Block.CardPart(each, blocks)));
    return parts;
  }

  /** Whether the blocks look like a card's: they have a labelled part, a field or a motto. */
  boolean isCardLike() {
    boolean named = !motto.isEmpty() || !aliases.isEmpty() || !field.isEmpty();
    return named || !items.isEmpty();
  }

  private List<Block> blocks(Part of) {
    return body.computeIfAbsent(of, p -> new ArrayList<>());
  }

  private void read(Located located) {
    switch (located.bare()) {
      case Block.Heading heading -> {
        Part named = CardLabels.part(PlainText.ofInlines(heading.content()));
        part = named == null ? Part.MORE : named;
        if (named == null) {
          blocks(Part.MORE).add(located.block());
        }
      }
      case Block.Paragraph paragraph when part == Part.MOTTO || part == Part.DEFINITION ->
          words(located, paragraph);
      case Block.Paragraph _ when part != Part.MORE -> lines(lines.of(located));
      case Block.Quote quote when part == Part.MOTTO || part == Part.DEFINITION ->
          quote(located, quote);
      case Block.ListBlock _ when part == Part.DEFINITION -> fields(located);
      case Block.ListBlock _ when part != Part.MORE && part != Part.MOTTO -> list(located);
      default -> blocks(Part.MORE).add(located.block());
    }
  }

  /** A paragraph of the motto or the definition, whose first lines may be fields. */
  private void words(Located located, Block.Paragraph paragraph) {
    List<String> source = lines.of(located);
    if (NO_WORDS.matcher(source.getFirst()).matches()) {
      blocks(Part.MORE).add(located.block());
      return;
    }
    List<String> rest = new ArrayList<>(source);
    while (part == Part.DEFINITION && !rest.isEmpty() && isField(rest.getFirst())) {
      rest.removeFirst();
    }
    String text = CardLines.joined(rest);
    Matcher label = FIELD.matcher(text);
    if (label.matches() && CardLabels.part(label.group(1)) == Part.DEFINITION) {
      text = label.group(2);
    }
    if (!text.isBlank()) {
      (part == Part.MOTTO ? motto : definition).add(MarkdownEscape.restoreStart(text));
      blocks(part).add(text.equals(CardLines.joined(source)) ? paragraph : paragraph(text));
    }
  }

  /** The first quote is the motto. */
  private void quote(Located located, Block.Quote quote) {
    boolean plain = quote.children().stream().allMatch(Block.Paragraph.class::isInstance);
    if (!plain || part == Part.DEFINITION && !motto.isEmpty()) {
      blocks(Part.MORE).add(located.block());
      return;
    }
    lines.of(located).forEach(line -> motto.add(line.replaceFirst("^(?:>\\s?)+", "").strip()));
    blocks(Part.MOTTO).addAll(quote.children());
  }

  /** A list of fields; what is none stays a list. */
  private void fields(Located list) {
    if (!(list.bare() instanceof Block.ListBlock all)) {
      return;
    }
    List<Block.Item> rest = new ArrayList<>();
    for (int i = 0; i < all.items().size(); i++) {
      Located item = list.items().get(i);
      if (!CardLines.isSimple(all.items().get(i))
          || !isField(lines.words(item, all.items().get(i)))) {
        rest.add(all.items().get(i));
      }
    }
    boolean whole = rest.size() == all.items().size();
    if (!rest.isEmpty()) {
      blocks(Part.MORE)
          .add(whole ? list.block() : new Block.ListBlock(all.start(), all.tight(), rest));
    }
  }

  private boolean isField(String line) {
    Matcher bold = FIELD.matcher(line);
    Matcher match = bold.matches() ? bold : BARE_FIELD.matcher(line);
    if (!match.matches()) {
      return false;
    }
    CardLabels.Field name = CardLabels.field(match.group(1));
    String value = match.group(2).strip();
    value = value.endsWith("\\") ? value.substring(0, value.length() - 1).strip() : value;
    if (name == null) {
      boolean says = bold.matches() && CardLabels.part(match.group(1)) == Part.MOTTO;
      if (says) {
        add(Part.MOTTO, motto, value);
      }
      return says && !value.isEmpty();
    }
    switch (name) {
      case ALIASES -> aliases.addAll(ValueList.split(value));
      case FIELD -> add(Part.FIELD, field, value);
      case RELATED -> add(Part.RELATED, related, value);
    }
    return true;
  }

  private void add(Part to, List<String> values, String value) {
    if (!value.isEmpty()) {
      values.add(value);
      blocks(to).add(paragraph(value));
    }
  }

  /** The items of a list are propositions, steps or insights. */
  private void list(Located list) {
    if (!(list.bare() instanceof Block.ListBlock all)) {
      return;
    }
    for (int i = 0; i < all.items().size(); i++) {
      Located located = list.items().get(i);
      Block.Item item = all.items().get(i);
      List<String> points = new ArrayList<>();
      lines.points(located, item, points);
      add(lines.words(located, item), points, item);
    }
  }

  /** Lines of a paragraph; one without a mark of its own goes on with the line before. */
  private void lines(List<String> source) {
    List<String> texts = new ArrayList<>();
    for (String line : source) {
      Matcher mark = CardLines.MARK.matcher(line);
      boolean lettered = part == Part.PROPOSITIONS && LETTER.matcher(line).matches();
      if (mark.matches() || lettered || texts.isEmpty()) {
        texts.add(mark.matches() ? mark.group(1) : line);
      } else {
        texts.add(CardLines.joined(List.of(texts.removeLast(), line)));
      }
    }
    texts.forEach(
        text -> add(text, List.of(), new Block.Item(null, List.of(paragraph(text)), null)));
  }

  private void add(String text, List<String> points, Block.Item item) {
    Block.Item shown = item;
    switch (part) {
      case PROPOSITIONS -> {
        Matcher letter = LETTER.matcher(text);
        boolean lettered = letter.matches();
        String label =
            lettered ? letter.group(1) : Character.toString('A' + propositions.size() % 26);
        propositions.add(new Card.Proposition(label, lettered ? letter.group(2) : text));
        shown = lettered ? item : labelled(item, label);
      }
      case REASONING -> reasoning.add(new Card.Step(MarkdownEscape.restoreStart(text), points));
      default -> insights.add(MarkdownEscape.restoreStart(text));
    }
    items.computeIfAbsent(part, p -> new ArrayList<>()).add(shown);
  }

  private static Block.Item labelled(Block.Item item, String label) {
    List<Block> children = new ArrayList<>(item.children());
    if (!children.isEmpty() && children.getFirst() instanceof Block.Paragraph first) {
      List<Inline> words = new ArrayList<>(first.content());
      words.addFirst(new Inline.Text(label + ". "));
      children.set(0, new Block.Paragraph(words, first.blockId()));
    }
    return new Block.Item(item.task(), children, item.blockId());
  }

  private Block paragraph(String source) {
    return new Block.Paragraph(markdown.inlines(source), null);
  }

  /** {@code value} with the names alone of {@code [[name]]} and {@code [[path/name|text]]}. */
  private static String unlinked(String value) {
    return LINK.matcher(value).replaceAll("$1");
  }
}
