package dev.sennight.parse.frontmatter;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keys of front matter that say what a document is, the strongest first of each kind. Case, spaces,
 * hyphens and underscores do not count: {@code published_at} is {@code Published At} too.
 */
public final class FrontMatterKeys {
  private static final Pattern IGNORED = Pattern.compile("[-_\\p{javaWhitespace}]");

  /** Of a title. */
  public static final List<String> TITLE =
      List.of("title", "标题", "標題", "제목", "headline", "subject");

  /** Of other names. */
  public static final List<String> ALIASES = List.of("aliases", "alias", "别名", "別名");

  /** Of tags. */
  public static final List<String> TAGS =
      List.of("tags", "tag", "keywords", "标签", "標籤", "关键词", "タグ", "태그");

  /** Of whoever wrote it. */
  public static final List<String> AUTHOR = List.of("author", "authors", "作者", "著者", "작성자");

  /** Of a summary. */
  public static final List<String> SUMMARY = List.of("abstract", "摘要", "summary", "description");

  /** Of the language of the text. */
  public static final List<String> LANGUAGE = List.of("lang", "language", "locale", "语言");

  /** Of what kind of document it is. */
  public static final List<String> TYPE = List.of("type", "类型", "kind");

  /** Of a series. */
  public static final List<String> SERIES = List.of("series", "系列");

  /** Of an issue's year. */
  public static final List<String> YEAR = List.of("year", "年份", "年");

  /** Of an issue's week. */
  public static final List<String> WEEK = List.of("week", "周", "周数");

  /** Of an issue's number, and of nothing else. */
  public static final List<String> ISSUE =
      words("issue issue_number issue_no edition volume vol episode 期号 期数 期 号 号数 호 회차");

  /** Of a number that may be an issue's. */
  public static final List<String> NUMBER =
      Stream.concat(ISSUE.stream(), Stream.of("number", "no")).toList();

  /** Of a date, that of publication before those of the file. */
  public static final List<String> DATE =
      words(
          "published published_at published_on published_date date_published date "
              + "publish_date pubdate posted posted_at posted_on issued 日期 发布日期 发布时间 "
              + "时间 日付 公開日 날짜 발행일 created created_at date_created captured captured_at "
              + "clipped clipped_at saved saved_at added added_at 创建时间 updated updated_at "
              + "last_updated modified modified_at last_modified lastmod 更新时间");

  /** Keys of an address that the document was taken from. */
  public static final List<String> SOURCE =
      words("source source_url url link original_url source_link 来源 链接 原文 原文链接 " + "出典 출처");

  /** Of an address that may be the document's own. */
  public static final List<String> CANONICAL = List.of("canonical", "canonical_url");

  /** Of the name of where a document was taken from. */
  public static final List<String> SOURCE_NAME =
      List.of("source_name", "site_name", "site", "publisher");

  /** Those that can name an issue, or say that a document is none. */
  public static final List<String> OF_ISSUES =
      Stream.of(SERIES, YEAR, WEEK, NUMBER, DATE, SOURCE).flatMap(List::stream).toList();

  private FrontMatterKeys() {}

  private static List<String> words(String words) {
    return List.of(words.split(" ", -1));
  }

  /** The form of {@code key} that all its spellings share. */
  static String plain(String key) {
    return IGNORED.matcher(key).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
