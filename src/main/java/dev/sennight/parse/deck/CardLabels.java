package dev.sennight.parse.deck;

import dev.sennight.model.text.Block.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that label the parts and the fields of a card. */
public final class CardLabels {
  private static final Map<String, Part> PARTS =
      byName(
          Map.of(
              Part.PROPOSITIONS,
              "核心观察, 核心观点, 核心命题, 关键观察, 主要观察, 观察, 命题, propositions, observations, "
                  + "core observations, key observations, claims",
              Part.REASONING,
              "逻辑链条, 逻辑链, 推理链条, 推理过程, 推理, 逻辑推演, 论证, reasoning, reasoning steps, "
                  + "logic, logical chain, chain of reasoning, argument",
              Part.INSIGHTS,
              "本质洞见, 核心洞见, 本质洞察, 洞见, 洞察, insights, essential insights, key insights, takeaways",
              Part.MOTTO,
              "格言, 总结语, 一句话, motto",
              Part.DEFINITION,
              "定义, 释义, definition"));
  private static final Map<String, Field> FIELDS =
      byName(
          Map.of(
              Field.ALIASES,
              "别名, 又名, 又称, 英文名, aliases, alias, also known as, aka",
              Field.FIELD,
              "领域, 分类, 类别, field, area, domain, category",
              Field.RELATED,
              "相关, 相关词, 相关术语, 相关概念, 参见, related, related terms, see also"));

  private CardLabels() {}

  /** The one-line fields of a card in Markdown. */
  public enum Field {
    ALIASES,
    FIELD,
    RELATED
  }

  /** The part that {@code label} names, with or without a colon; null when it names none. */
  public static @Nullable Part part(String label) {
    return PARTS.get(key(label));
  }

  /** The field that {@code label} names, with or without a colon; null when it names none. */
  public static @Nullable Field field(String label) {
    return FIELDS.get(key(label));
  }

  private static String key(String label) {
    String name = label.strip();
    while (!name.isEmpty() && ":：* ".indexOf(name.charAt(name.length() - 1)) >= 0) {
      name = name.substring(0, name.length() - 1);
    }
    return name.toLowerCase(Locale.ROOT);
  }

  private static <T> Map<String, T> byName(Map<T, String> words) {
    Map<String, T> byName = new HashMap<>();
    words.forEach(
        (part, names) -> List.of(names.split(", ", -1)).forEach(name -> byName.put(name, part)));
    return Map.copyOf(byName);
  }
}
