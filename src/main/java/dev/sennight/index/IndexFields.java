package dev.sennight.index;

/**
 * The fields of an entry's Lucene document. Raise {@link #FORMAT} when a field, the analysis, or
 * what a field holds changes: an index of another format is rebuilt.
 */
public final class IndexFields {
  /** Version of everything in this package. */
  public static final int FORMAT = 5;

  /** Longest value of a facet, keyword or name; longer ones are cut. */
  public static final int LONGEST_KEY = 200;

  /** Stored: the entry's id. Also a term. */
  public static final String ID = "id";

  /** Term: the document's path. */
  public static final String FILE = "file";

  /** All words with positions; names count several times. Norms tell its length. */
  public static final String TEXT = "text";

  /** Stored and words: the title. */
  public static final String TITLE = "title";

  /** Stored: the plain text of the body. */
  public static final String BODY = "body";

  /** Words: heading of level 2. */
  public static final String SECTION = "section";

  /** Words: headings below. */
  public static final String TOPIC = "topic";

  /** Words: tags. */
  public static final String TAG = "tag";

  /** Words: the series' name. */
  public static final String SERIES = "series";

  /** Term: {@link dev.sennight.index.NameKey} of title, term and aliases. */
  public static final String NAME = "name";

  /** Terms: sounds of title, term, aliases, tags and headings. */
  public static final String PINYIN = "pinyin";

  /** Term: what an entry has: {@code image link card tag date week code table formula}. */
  public static final String HAS = "has";

  /** Facet: the kind's label. */
  public static final String KIND = "kind";

  /** Facet: the year in four digits. */
  public static final String FACET_YEAR = "facet.year";

  /** Facet: the series' name. */
  public static final String FACET_SERIES = "facet.series";

  /** Facet: the topic, or the section of an entry without a topic. */
  public static final String FACET_TOPIC = "facet.topic";

  /** Facet: hosts of the sources, without {@code www.}. */
  public static final String FACET_SOURCE = "facet.source";

  /** Facet: tags and their parents as written, each once. */
  public static final String FACET_TAG = "facet.tag";

  /** Number: ISO week-based year × 100 + week. */
  public static final String WEEK = "week";

  /** Term: the ISO week, 1 to 53, without its year. */
  public static final String WEEK_NUMBER = "week.number";

  /** Keyword: web addresses without their scheme and {@code www.}. */
  public static final String ADDRESS = "address";

  /** Keyword: {@link dev.sennight.index.NameKey} of what wiki-links name. */
  public static final String LINK = "link";

  /** Stored: the names of an entry that has more than one, a line each. */
  public static final String NAMES = "names";

  /** Number: first day as epoch day. */
  public static final String FIRST_DAY = "day.first";

  /** Number: last day as epoch day. */
  public static final String LAST_DAY = "day.last";

  /** Key of the format version in a commit's user data. */
  static final String USER_FORMAT = "format";

  /** Key of the generation in a commit's user data. */
  static final String USER_GENERATION = "generation";

  private IndexFields() {}
}
