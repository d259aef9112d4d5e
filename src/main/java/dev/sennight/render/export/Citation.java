package dev.sennight.render.export;

import dev.sennight.model.AddressKey;
import dev.sennight.model.Entry;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TreeVisitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A work that an entry links to, with no more than the entry and the id itself state.
 *
 * @param key stable: of the arXiv id, of the DOI, or of the entry
 * @param title of the link, else of the entry
 * @param address on the web
 * @param arxiv id without version; null for none
 * @param doi null for none
 * @param note the entry that names it, and where that stands
 */
public record Citation(
    String key,
    String title,
    String address,
    @Nullable String arxiv,
    @Nullable String doi,
    String note) {
  private static final String ARXIV = "arxiv.org/abs/";
  private static final Pattern ARXIV_ID = Pattern.compile("(\\d{2})(\\d{2})\\.\\d{4,5}");
  private static final Pattern ARXIV_NAME =
      Pattern.compile(
          "(?i)^(?:arxiv[:_ -]*)?(\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5})(?:v\\d{1,2})?(?![\\w.])[ :_-]*");
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:^|doi\\.org/|doi:\\s*)(10\\.\\d{4,9}/[^\\s?#\"<>{}]+)");

  /** The DOIs that arXiv gives to its papers. */
  private static final Pattern ARXIV_DOI = Pattern.compile("(?i)10\\.48550/(arxiv)\\.");

  /** An id in running text, without the punctuation after it. */
  private static final Pattern IN_TEXT =
      Pattern.compile(
          "(?i)\\b(arxiv|doi)[:：]\\s?(\\d{4}\\.\\d{4,5}|10\\.\\d{4,9}/[\\w.()/:;-]*\\w)");

  private static final String ESCAPED = "\\{}$&#^_%~";
  private static final String[] ESCAPES = {
    "\\textbackslash{}",
    "\\{",
    "\\}",
    "\\$",
    "\\&",
    "\\#",
    "\\textasciicircum{}",
    "\\_",
    "\\%",
    "\\textasciitilde{}"
  };

  /**
   * The papers and works with a DOI that {@code entry} links to or gives the id of, each once; when
   * there are none, its first source; none when it has no source either.
   *
   * @param place where the entry stands, in words
   */
  public static List<Citation> of(Entry entry, String place) {
    Links links = new Links();
    links.blocks(entry.body());
    entry.summary().facts().sources().forEach(source -> links.all.putIfAbsent(source, ""));
    IN_TEXT
        .matcher(entry.text())
        .results()
        .forEach(id -> links.all.putIfAbsent(id.group(1) + ":" + id.group(2), ""));
    String note = place.isEmpty() ? entry.title() : entry.title() + ", " + place;
    Map<String, Citation> works = new LinkedHashMap<>();
    links.all.forEach((address, label) -> {
      Citation work = work(entry, address, label, note);
      if (work != null) {
        works.putIfAbsent(work.key, work);
      }
    });
    List<String> sources = entry.summary().facts().sources();
    if (works.isEmpty() && !sources.isEmpty()) {
      String key = "sennight-" + entry.id();
      works.put(key, new Citation(key, entry.title(), sources.getFirst(), null, null, note));
    }
    return List.copyOf(works.values());
  }

  /** The addresses and wiki-links of a text, with their words. */
  private static final class Links extends TreeVisitor {
    private final Map<String, String> all = new LinkedHashMap<>();

    @Override
    protected void inline(Inline inline) {
      if (inline instanceof Inline.Link link) {
        all.putIfAbsent(link.target(), PlainText.ofInlines(link.content()).strip());
      }
      super.inline(inline);
    }
  }

  private static @Nullable Citation work(Entry entry, String target, String label, String note) {
    Matcher doi = DOI.matcher(target);
    String found = doi.find() ? doi.group(1) : "";
    Matcher arxivDoi = ARXIV_DOI.matcher(found);
    String paper = arxivDoi.lookingAt() ? arxivDoi.replaceFirst("$1:") : target;
    String key = AddressKey.of(paper);
    Matcher named = ARXIV_NAME.matcher(paper);
    String id =
        key.startsWith(ARXIV)
            ? key.substring(ARXIV.length())
            : named.find() ? named.group(1) : null;
    if (id != null) {
      return new Citation(
          "arxiv" + id, title(entry, label), "https://" + ARXIV + id, id, null, note);
    }
    if (found.isEmpty()) {
      return null;
    }
    String slug = "doi" + found.replaceAll("[^A-Za-z0-9.]+", "-");
    return new Citation(slug, title(entry, label), "https://doi.org/" + found, null, found, note);
  }

  /** The words of a link without the id before them, when they are more than an address. */
  private static String title(Entry entry, String label) {
    String words = ARXIV_NAME.matcher(label).replaceFirst("").strip();
    return words.isEmpty() || words.contains("://") || !words.contains(" ") ? entry.title() : words;
  }

  /** Year and month of an arXiv id, as it tells them; null without one. */
  private int @Nullable [] issued() {
    Matcher id = arxiv == null ? null : ARXIV_ID.matcher(arxiv);
    return id != null && id.matches()
        ? new int[] {2000 + Integer.parseInt(id.group(1)), Integer.parseInt(id.group(2))}
        : null;
  }

  /** The works as a BibTeX file, UTF-8. */
  public static String bibTex(List<Citation> works) {
    StringBuilder out = new StringBuilder();
    for (Citation work : works) {
      out.append("@misc{").append(work.key);
      field(out, "title", "{" + escaped(work.title) + "}");
      int[] issued = work.issued();
      if (issued != null) {
        field(out, "year", String.valueOf(issued[0]));
        field(out, "month", String.valueOf(issued[1]));
      }
      if (work.arxiv != null) {
        field(out, "eprint", work.arxiv);
        field(out, "archiveprefix", "arXiv");
      }
      if (work.doi != null) {
        field(out, "doi", work.doi);
      }
      field(out, "url", work.address.replaceAll("[{}\\\\]", ""));
      field(out, "note", escaped(work.note));
      out.append("\n}\n\n");
    }
    return out.toString();
  }

  private static void field(StringBuilder out, String name, String value) {
    out.append(",\n  ").append(name).append(" = {").append(value).append('}');
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = ESCAPED.indexOf(c);
      out.append(at < 0 ? String.valueOf(c) : ESCAPES[at]);
    }
    return out.toString();
  }

  /** The fields of a CSL-JSON item. */
  public Map<String, Object> csl() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", key);
    item.put("type", arxiv != null ? "article" : "webpage");
    item.put("title", title);
    item.put("URL", address);
    if (doi != null) {
      item.put("DOI", doi);
    }
    if (arxiv != null) {
      item.put("number", "arXiv:" + arxiv);
    }
    int[] issued = issued();
    if (issued != null) {
      item.put("issued", Map.of("date-parts", List.of(List.of(issued[0], issued[1]))));
    }
    item.put("note", note);
    return item;
  }
}
