package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import dev.sennight.model.text.Block.Part;
import dev.sennight.parse.frontmatter.ValueList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one card in Markdown, from below its heading. */
final class CardSource {
  private static final Pattern FIELD =
      Pattern.compile("\\s*(?:[-*+]\\s+)?\\*\\*([^*]{1,24}?)\\s*[:：]?\\s*\\*\\*\\s*[:：]?\\s*(.*)");
  private static final Pattern BARE_FIELD =
      Pattern.compile("\\s*([\\p{L} ]{1,16})\\s*[:：]\\s*(.*)");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#{3,6}\\s+(.*?)\\s*#*\\s*");
  private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*+]|\\d{1,9}[.)、])\\s+(.*)");
  private static final Pattern LETTER =
      Pattern.compile("([A-Z]{1,2}|\\d{1,2})\\s*[.:：、)）]\\s*(.*)");
  private static final Pattern LINK = Pattern.compile("\\[\\[(.+?)(?:\\|.*?)?]]");
  private static final Pattern NO_PARAGRAPH =
      Pattern.compile("\\s*(?:[-*+]\\s|\\d{1,9}[.)]\\s|!\\[|\\||<|\\$\\$).*| {4,}.*");

  private final List<String> aliases = new ArrayList<>();
  private final List<String> field = new ArrayList<>();
  private final List<String> related = new ArrayList<>();
  private final List<String> definition = new ArrayList<>();
  private final List<Card.Proposition> propositions = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private final List<List<String>> points = new ArrayList<>();
  private final List<String> insights = new ArrayList<>();
  private final StringBuilder more = new StringBuilder();
  private String motto = "";
  private @Nullable Part part = Part.DEFINITION;
  private boolean apart;
  private boolean open;
  private boolean quote;

  private CardSource() {}

  /** Reads the lines from {@code from} to {@code to}, numbers of the document. */
  static CardSource read(DeckLines lines, int from, int to) {
    CardSource source = new CardSource();
    for (int i = from; i <= to; i++) {
      source.line(lines.line(i), lines.isWords(i));
    }
    return source;
  }

  /** The card; its term is the heading's text. */
  Card card(String term) {
    List<Card.Step> reasoning = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      reasoning.add(
          new Card.Step(
              MarkdownEscape.restoreStart(steps.get(i)),
              points.get(i).stream().map(MarkdownEscape::restoreStart).toList()));
    }
    return new Card(
        term,
        aliases.stream().distinct().toList(),
        field.isEmpty() ? null : unlinked(String.join(", ", field)),
        names(related),
        motto,
        definition.stream().map(MarkdownEscape::restoreStart).toList(),
        propositions,
        reasoning,
        insights.stream().map(MarkdownEscape::restoreStart).toList());
  }

  /** What the card says of its field, a line an element, as it is written. */
  List<String> field() {
    return field;
  }

  /** What the card says of related terms, a line an element, as it is written. */
  List<String> related() {
    return related;
  }

  /** Markdown source that fits no part; may be "". */
  String more() {
    return more.toString();
  }

  /** Whether the lines look like a card's: they have a labelled part, a field or a motto. */
  boolean isCardLike() {
    boolean parts = !propositions.isEmpty() || !steps.isEmpty() || !insights.isEmpty();
    return parts || !motto.isEmpty() || !aliases.isEmpty() || !field.isEmpty();
  }

  private void line(String line, boolean words) {
    if (!words || (apart && line.isBlank())) {
      apart = !words || apart;
      open = false;
      toMore(line);
      return;
    }
    apart = false;
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      open = false;
      quote = false;
      part = CardLabels.part(heading.group(1));
      if (part == null) {
        toMore(line);
      }
    } else if (line.isBlank()) {
      open = false;
      quote = false;
      if (part == null) {
        toMore(line);
      }
    } else {
      content(line);
    }
  }

  private void content(String line) {
    switch (part) {
      case null -> toMore(line);
      case MORE, FIELD, RELATED -> toMore(line);
      case MOTTO -> addMotto(line.strip().replaceFirst("^>\\s?", ""));
      case DEFINITION -> definitionLine(line);
      case PROPOSITIONS -> propositionLine(line);
      case REASONING -> reasoningLine(line);
      case INSIGHTS -> insightLine(line);
    }
  }

  private void toMore(String line) {
    more.append(line).append('\n');
  }

  private void addMotto(String text) {
    motto = motto.isEmpty() ? text.strip() : joined(motto, text.strip());
  }

  private void definitionLine(String line) {
    if (!open && fieldLine(line)) {
      return;
    }
    if (line.stripLeading().startsWith(">")) {
      if (quote || motto.isEmpty()) {
        addMotto(line.strip().replaceFirst("^>+\\s?", ""));
        quote = true;
      } else {
        toMore(line + "\n");
      }
      return;
    }
    if (!open && NO_PARAGRAPH.matcher(line).matches()) {
      toMore(line);
      return;
    }
    if (open) {
      definition.set(definition.size() - 1, joined(definition.getLast(), line.strip()));
    } else {
      definition.add(line.strip());
      open = true;
    }
  }

  private boolean fieldLine(String line) {
    Matcher bold = FIELD.matcher(line);
    Matcher match = bold.matches() ? bold : BARE_FIELD.matcher(line);
    if (!match.matches()) {
      return false;
    }
    CardLabels.Field name = CardLabels.field(match.group(1));
    String value = match.group(2).strip();
    value = value.endsWith("\\") ? value.substring(0, value.length() - 1).strip() : value;
    if (name == null) {
      return partLine(CardLabels.part(match.group(1)), value, bold.matches());
    }
    switch (name) {
      case ALIASES -> aliases.addAll(ValueList.split(value));
      case FIELD -> addTo(field, value);
      case RELATED -> addTo(related, value);
    }
    return true;
  }

  private static void addTo(List<String> lines, String value) {
    if (!value.isEmpty()) {
      lines.add(value);
    }
  }

  /** The names that {@code lines} list, without the brackets of links. */
  private static List<String> names(List<String> lines) {
    return lines.stream()
        .flatMap(line -> ValueList.split(line).stream())
        .map(CardSource::unlinked)
        .distinct()
        .toList();
  }

  /** {@code **格言：** …} and {@code **定义：** …} on one line. */
  private boolean partLine(@Nullable Part named, String value, boolean bold) {
    if (!bold || value.isEmpty()) {
      return false;
    }
    if (named == Part.MOTTO) {
      addMotto(value);
      return true;
    }
    if (named == Part.DEFINITION) {
      definition.add(value);
      open = true;
      return true;
    }
    return false;
  }

  /** {@code value} with the names alone of {@code [[name]]} and {@code [[path/name|text]]}. */
  private static String unlinked(String value) {
    return LINK.matcher(value).replaceAll("$1");
  }

  private void propositionLine(String line) {
    Matcher item = ITEM.matcher(line);
    String text = item.matches() ? item.group(2).strip() : line.strip();
    Matcher letter = LETTER.matcher(text);
    boolean lettered = letter.matches();
    if (lettered) {
      propositions.add(new Card.Proposition(letter.group(1), letter.group(2)));
    } else if (item.matches() || !open || propositions.isEmpty()) {
      String label = Character.toString('A' + propositions.size() % 26);
      propositions.add(new Card.Proposition(label, text));
    } else {
      Card.Proposition last = propositions.removeLast();
      propositions.add(new Card.Proposition(last.label(), joined(last.text(), text)));
    }
    open = true;
  }

  private void reasoningLine(String line) {
    Matcher item = ITEM.matcher(line);
    boolean list = item.matches();
    int indent = line.length() - line.stripLeading().length();
    String text = list ? item.group(2).strip() : line.strip();
    if (steps.isEmpty() || (list && indent < 2) || (!list && !open)) {
      steps.add(text);
      points.add(new ArrayList<>());
    } else if (list) {
      points.getLast().add(text);
    } else if (points.getLast().isEmpty()) {
      steps.set(steps.size() - 1, joined(steps.getLast(), text));
    } else {
      List<String> last = points.getLast();
      last.set(last.size() - 1, joined(last.getLast(), text));
    }
    open = true;
  }

  private void insightLine(String line) {
    Matcher item = ITEM.matcher(line);
    if (item.matches() || !open || insights.isEmpty()) {
      insights.add(item.matches() ? item.group(2).strip() : line.strip());
    } else {
      insights.set(insights.size() - 1, joined(insights.getLast(), line.strip()));
    }
    open = true;
  }

  private static String joined(String before, String after) {
    StringBuilder out = new StringBuilder(before);
    LineJoin.append(out, after, false);
    return out.toString();
  }
}
