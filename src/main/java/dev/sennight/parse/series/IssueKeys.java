package dev.sennight.parse.series;

import java.util.List;
import java.util.stream.Stream;

/** Keys of front matter that can name an issue, the strongest first. */
final class IssueKeys {
  static final List<String> SERIES = List.of("series", "系列");
  static final List<String> YEAR = List.of("year", "年份", "年");
  static final List<String> WEEK = List.of("week", "周", "周数");
  static final List<String> NUMBER = List.of("number", "issue", "no", "期号", "期数", "期");
  static final List<String> DATE =
      List.of(
          "date",
          "published",
          "published_at",
          "publish_date",
          "pubdate",
          "posted",
          "posted_at",
          "issued",
          "日期",
          "发布日期",
          "发布时间",
          "时间",
          "日付",
          "公開日",
          "날짜",
          "발행일",
          "created",
          "created_at",
          "captured_at",
          "创建时间",
          "updated",
          "updated_at",
          "lastmod",
          "更新时间");

  /** Keys of an address that the document was taken from. */
  static final List<String> SOURCE =
      List.of(
          "source",
          "source_url",
          "url",
          "link",
          "original_url",
          "来源",
          "链接",
          "原文",
          "原文链接",
          "出典",
          "출처");

  static final List<String> ALL =
      Stream.of(SERIES, YEAR, WEEK, NUMBER, DATE, SOURCE).flatMap(List::stream).toList();

  private IssueKeys() {}
}
