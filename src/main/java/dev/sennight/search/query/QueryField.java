package dev.sennight.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of the query language, with their names in English and Chinese. */
public enum QueryField {
  TITLE("title", "标题"),
  SECTION("section", "栏目", "章节", "分区"),
  TOPIC("topic", "主题", "话题"),
  TAG("tag", "标签"),
  SERIES("series", "系列", "刊物"),
  KIND("kind", "类型", "种类"),
  SOURCE("source", "来源", "网站"),
  /** As it is written: case, width and traditional forms count. */
  EXACT("exact", "原文", "原样", "精确"),
  /** On or after the first day of the value. */
  FROM("from", "自", "从"),
  /** After the last day of the value. */
  AFTER("after", "之后", "晚于"),
  /** Before the first day of the value. */
  BEFORE("before", "之前", "早于"),
  /** As the library stood at the end of the value: what is dated later is left out. */
  AS_OF("as-of", "截至", "截止"),
  /** Within the value. */
  YEAR("year", "年", "年份", "日期", "date", "时间"),
  WEEK("week", "周", "星期"),
  HAS("has", "含", "有", "包含"),
  /** Of the user's own tags. */
  MYTAG("mytag", "我的标签", "自定标签"),
  /** Negated: not searched in place of another word; {@code *} for nothing but what was typed. */
  ALSO("also", "兼搜");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes none that can change
  private final List<String> names;

  QueryField(String... names) {
    this.names = List.of(names);
  }

  /** The name used when a query is written out. */
  public String label() {
    return names.getFirst();
  }

  /** All names, the label first. */
  public List<String> names() {
    return names;
  }

  /** The field called {@code name}, in any case. */
  public static Optional<QueryField> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(field -> field.names.contains(lower)).findFirst();
  }
}
