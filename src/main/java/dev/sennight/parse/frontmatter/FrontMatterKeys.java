package dev.sennight.parse.frontmatter;

import java.util.List;
import java.util.stream.Stream;

/** Keys of front matter that say what a document is, the strongest first of each kind. */
public final class FrontMatterKeys {
  /** Of a series. */
  public static final List<String> SERIES = List.of("series", "系列");

  /** Of an issue's year. */
  public static final List<String> YEAR = List.of("year", "年份", "年");

  /** Of an issue's week. */
  public static final List<String> WEEK = List.of("week", "周", "周数");

  /** Of an issue's number. */
  public static final List<String> NUMBER = List.of("number", "issue", "no", "期号", "期数", "期");

  /** Of a date, that of publication before those of the file. */
  public static final List<String> DATE =
      List.of(
          "published",
          "published_at",
          "publishedat",
          "published_date",
          "date",
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
          "captured",
          "captured_at",
          "clipped",
          "saved_at",
          "创建时间",
          "updated",
          "updated_at",
          "modified",
          "lastmod",
          "更新时间");

  /** Keys of an address that the document was taken from. */
  public static final List<String> SOURCE =
      List.of(
          "source",
          "source_url",
          "url",
          "link",
          "original_url",
          "source_link",
          "来源",
          "链接",
          "原文",
          "原文链接",
          "出典",
          "출처");

  /** Of an address that may be the document's own. */
  public static final List<String> CANONICAL = List.of("canonical", "canonical_url");

  /** Of the name of where a document was taken from. */
  public static final List<String> SOURCE_NAME =
      List.of("source_name", "site_name", "site", "publisher");

  /** Those that can name an issue, or say that a document is none. */
  public static final List<String> OF_ISSUES =
      Stream.of(SERIES, YEAR, WEEK, NUMBER, DATE, SOURCE).flatMap(List::stream).toList();

  private FrontMatterKeys() {}
}
