package dev.sennight.store;

import dev.sennight.store.sqlite.Database;
import dev.sennight.store.sqlite.StoreException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts of what the store holds. */
public final class StoreCounts {
  private static final String MOST_FIRST = " GROUP BY 1 ORDER BY 2 DESC, 1";

  private final Select select;

  StoreCounts(Database database) {
    select = new Select(database);
  }

  /** Documents. */
  public long documents() throws StoreException {
    return select.number("SELECT count(*) FROM documents");
  }

  /** Entries. */
  public long entries() throws StoreException {
    return select.number("SELECT count(*) FROM entries");
  }

  /** Entries that are cards. */
  public long cards() throws StoreException {
    return select.number("SELECT count(*) FROM entries WHERE kind = 'card'");
  }

  /** Links. */
  public long links() throws StoreException {
    return select.number("SELECT count(*) FROM links");
  }

  /** Links that lead nowhere. */
  public long unresolved() throws StoreException {
    return select.number("SELECT count(*) FROM links WHERE what = 'ghost'");
  }

  /** Problems. */
  public long problems() throws StoreException {
    return select.number("SELECT count(*) FROM problems");
  }

  /** Entries by kind, most first. */
  public Map<String, Long> kinds() throws StoreException {
    return counts("SELECT kind, count(*) FROM entries" + MOST_FIRST);
  }

  /** Entries by series, most first. */
  public Map<String, Long> series() throws StoreException {
    return counts(
        "SELECT d.series, count(*)" + Columns.ENTRIES + "WHERE d.series IS NOT NULL" + MOST_FIRST);
  }

  /** Entries by year, newest first. */
  public Map<String, Long> years() throws StoreException {
    return counts(
        "SELECT year, count(*) FROM entries WHERE year IS NOT NULL GROUP BY 1 ORDER BY 1 DESC");
  }

  /** Entries of digests by topic, or by section where there is no topic; most first. */
  public Map<String, Long> topics() throws StoreException {
    return counts(
        "SELECT coalesce(topic, section), count(*) FROM entries WHERE kind = 'item'"
            + " AND coalesce(topic, section) IS NOT NULL"
            + MOST_FIRST);
  }

  /** Entries by the host of their main address, most first. */
  public Map<String, Long> hosts() throws StoreException {
    return counts("SELECT host, count(*) FROM sources WHERE main = 1 AND host <> ''" + MOST_FIRST);
  }

  /** Entries by tag with its children, in the spelling that is used most; most first. */
  public Map<String, Long> tags() throws StoreException {
    return counts(
        "SELECT tag, entries FROM (SELECT tag, sum(count(*)) OVER (PARTITION BY folded) AS entries,"
            + " row_number() OVER (PARTITION BY folded ORDER BY count(*) DESC, tag) AS place"
            + " FROM tags GROUP BY folded, tag) WHERE place = 1 ORDER BY 2 DESC, 1");
  }

  private Map<String, Long> counts(String sql) throws StoreException {
    Map<String, Long> counts = new LinkedHashMap<>();
    select.list(sql, columns -> counts.put(columns.text(), columns.big()));
    return counts;
  }
}
