package dev.sennight.parse.deck;

import dev.sennight.model.Card;
import dev.sennight.model.Card.Proposition;
import dev.sennight.model.Card.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes cards, and prints them as a printed deck's text dump comes out. */
final class SampleDeck {
  private static final String[] NOUNS = {
    "潮汐", "风车", "邮差", "图书馆", "蜂巢", "灯塔", "河床", "谷仓", "织机", "航标", "苔藓", "石桥", "雪线", "Kite", "Loom",
    "渡口", "窑炉", "梯田", "水渠", "茶山"
  };
  private static final String[] VERBS = {"连接", "推动", "改变", "限制", "说明", "替代", "放大", "依赖"};
  private static final String[] KINDS = {"模型", "机制", "网络", "记忆", "协作", "地图"};
  private static final String[] HALVES = {
    "水到渠成", "积沙成塔", "一苇可航", "灯火相传", "顺势而为", "静水流深", "千帆竞发", "百川归海"
  };

  private final Random random;

  SampleDeck(long seed) {
    random = new Random(seed);
  }

  List<Card> cards(int count) {
    List<Card> cards = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String noun = NOUNS[i % NOUNS.length];
      cards.add(card(noun + KINDS[(i / NOUNS.length) % KINDS.length]));
    }
    return cards;
  }

  private Card card(String term) {
    List<Proposition> propositions = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      propositions.add(new Proposition(Character.toString('A' + i), sentence(random.nextInt(3))));
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      List<String> points = new ArrayList<>();
      for (int k = random.nextInt(4); k > 0; k--) {
        points.add(word(NOUNS) + " → " + word(NOUNS));
      }
      steps.add(new Step("A ∧ B → " + sentence(0), points));
    }
    List<String> insights = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      insights.add(sentence(2));
    }
    String motto = word(HALVES) + "，" + word(HALVES);
    return new Card(
        term,
        List.of(),
        null,
        List.of(),
        motto,
        List.of(definition()),
        propositions,
        steps,
        insights);
  }

  private String definition() {
    return "把" + word(NOUNS) + "和" + word(NOUNS) + "放在一起，" + sentence(1) + "的一种做法。";
  }

  private String sentence(int more) {
    StringBuilder text = new StringBuilder(word(NOUNS) + word(VERBS) + word(NOUNS));
    for (int i = 0; i < more; i++) {
      text.append("并且").append(word(VERBS)).append(word(NOUNS)).append("的").append(word(KINDS));
    }
    return text.toString();
  }

  private String word(String[] words) {
    return words[random.nextInt(words.length)];
  }

  /**
   * How a dump is laid out.
   *
   * @param labels of propositions, reasoning and insights
   * @param pageNumbers whether page numbers were kept
   * @param pageMarks whether a page begins with a space, as a lost form feed leaves it
   * @param width in characters after which a line breaks
   */
  record Layout(List<String> labels, boolean pageNumbers, boolean pageMarks, int width) {}

  String dump(List<Card> cards, Layout layout, String preface, String appendix) {
    StringBuilder out = new StringBuilder(preface);
    int page = 7;
    for (Card card : cards) {
      boolean first = random.nextInt(3) == 0;
      out.append(layout.pageMarks() ? " " : "\n");
      if (first) {
        head(card, layout, out);
        out.append('\n');
      }
      blocks(card, layout, out);
      if (!first) {
        out.append('\n');
        head(card, layout, out);
      }
      page++;
      if (layout.pageNumbers() && random.nextBoolean()) {
        out.append('\n').append(page).append("\n\n\n\n");
      }
    }
    return out.append(layout.pageMarks() ? " " : "\n").append(appendix).toString();
  }

  private void head(Card card, Layout layout, StringBuilder out) {
    out.append(card.term()).append('\n');
    List<String> lines = broken(card.definition().getFirst(), Math.min(layout.width(), 16));
    for (int i = 0; i < lines.size(); i++) {
      boolean blank = i + 1 == lines.size() && i > 0 && random.nextBoolean();
      out.append(blank ? "\n" : "").append(lines.get(i)).append('\n');
      if (layout.pageNumbers() && blank && random.nextInt(4) == 0) {
        out.append('\n').append(random.nextInt(90) + 1).append("\n\n\n");
      }
    }
    out.append('\n').append(card.motto()).append('\n');
  }

  private void blocks(Card card, Layout layout, StringBuilder out) {
    for (Proposition p : card.propositions()) {
      lines(p.label() + ": " + p.text(), layout, out);
    }
    out.append('\n').append(layout.labels().get(0)).append("\n\n");
    int number = 1;
    for (Step step : card.reasoning()) {
      lines(number++ + ". " + step.text(), layout, out);
      step.points().forEach(point -> lines("   • " + point, layout, out));
    }
    out.append('\n').append(layout.labels().get(1)).append("\n\n");
    number = 1;
    for (String insight : card.insights()) {
      lines(number++ + ". " + insight, layout, out);
    }
    out.append('\n').append(layout.labels().get(2)).append('\n');
  }

  private static void lines(String text, Layout layout, StringBuilder out) {
    broken(text, layout.width()).forEach(line -> out.append(line).append('\n'));
  }

  /** Breaks between Han characters only. */
  private static List<String> broken(String text, int width) {
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int i = width; i < text.length(); i++) {
      boolean han =
          Character.isIdeographic(text.charAt(i)) && Character.isIdeographic(text.charAt(i - 1));
      if (han && i - from >= width) {
        lines.add(text.substring(from, i));
        from = i;
      }
    }
    lines.add(text.substring(from));
    return lines;
  }
}
