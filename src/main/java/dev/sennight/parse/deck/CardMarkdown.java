package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a card in the Markdown form of a deck, so that reading it gives the same card. */
public final class CardMarkdown {
  private static final String TO_QUOTE = ",，、;；\"'[]()（）#~";

  private final StringBuilder out = new StringBuilder();
  private final boolean chinese;

  private CardMarkdown(boolean chinese) {
    this.chinese = chinese;
  }

  /**
   * The card as Markdown, from its heading on; ends with a line break. Labels are Chinese where the
   * term or the definition has Han characters.
   */
  public static String write(Card card) {
    String sample = card.term() + String.join("", card.definition()) + card.motto();
    boolean chinese = sample.codePoints().anyMatch(Character::isIdeographic);
    CardMarkdown markdown = new CardMarkdown(chinese);
    markdown.head(card);
    markdown.parts(card);
    return markdown.out.toString();
  }

  private void head(Card card) {
    line("## " + card.term());
    blank();
    field("别名", "Aliases", card.aliases().stream().map(CardMarkdown::quoted).toList());
    String field = card.field();
    field("领域", "Field", field == null ? List.of() : List.of(field));
    field("相关", "Related", card.related().stream().map(CardMarkdown::link).toList());
    if (!card.motto().isEmpty()) {
      line("> " + card.motto());
      blank();
    }
    for (String paragraph : card.definition()) {
      line(MarkdownEscape.protectStart(paragraph));
      blank();
    }
  }

  private void field(String zh, String en, List<String> values) {
    if (!values.isEmpty()) {
      String label = chinese ? "**" + zh + "：** " : "**" + en + ":** ";
      line(label + String.join(", ", values));
      blank();
    }
  }

  private void parts(Card card) {
    if (!card.propositions().isEmpty()) {
      heading("核心观察", "Propositions");
      card.propositions().forEach(p -> line("- " + p.label() + ". " + p.text()));
      blank();
    }
    if (!card.reasoning().isEmpty()) {
      heading("逻辑链条", "Reasoning");
      int number = 1;
      for (Card.Step step : card.reasoning()) {
        line(number++ + ". " + MarkdownEscape.protectStart(step.text()));
        step.points().forEach(point -> line("   - " + MarkdownEscape.protectStart(point)));
      }
      blank();
    }
    if (!card.insights().isEmpty()) {
      heading("本质洞见", "Insights");
      card.insights().forEach(insight -> line("- " + MarkdownEscape.protectStart(insight)));
      blank();
    }
    out.setLength(out.length() - 1);
  }

  private void heading(String zh, String en) {
    line("### " + (chinese ? zh : en));
    blank();
  }

  private static String quoted(String alias) {
    boolean plain = alias.chars().noneMatch(c -> TO_QUOTE.indexOf(c) >= 0);
    return plain && !alias.equalsIgnoreCase("null")
        ? alias
        : alias
            .chars()
            .mapToObj(c -> (c == '"' || c == '\\' ? "\\" : "") + (char) c)
            .collect(Collectors.joining("", "\"", "\""));
  }

  private static String link(String name) {
    boolean plain = name.chars().noneMatch(c -> "[]|#^".indexOf(c) >= 0);
    return plain ? "[[" + name + "]]" : quoted(name);
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void blank() {
    out.append('\n');
  }
}
