package dev.sennight.library.links;

import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution.How;
import dev.sennight.store.DocumentTable.AnchorRow;
import dev.sennight.store.DocumentTable.HeadingRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The places inside one document that links can point to. Safe for use by many threads. */
final class DocumentAnchors {
  private final NamedDocument document;
  private final HeadingForms headings;
  private final Map<String, Integer> slugs = new HashMap<>();
  private final Map<Integer, Integer> lines = new HashMap<>();
  private final Map<String, AnchorRow> anchors = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  DocumentAnchors(NamedDocument document) {
    this.document = document;
    headings = new HeadingForms(document.headings());
    Map<String, Integer> numbers = new HashMap<>();
    for (int i = 0; i < document.headings().size(); i++) {
      HeadingRow heading = document.headings().get(i);
      slugs.put(unused(NameNormalizer.slug(heading.title()), numbers), i);
      lines.put(heading.line(), i);
    }
    document.anchors().forEach(anchor -> anchors.putIfAbsent(anchor.id(), anchor));
  }

  /** {@code slug}, with the next number that makes it a new one where it is taken. */
  private String unused(String slug, Map<String, Integer> numbers) {
    String unique = slug;
    int number = numbers.getOrDefault(slug, 1);
    while (slugs.containsKey(unique)) {
      unique = slug + "-" + number++;
    }
    numbers.put(slug, number);
    return unique;
  }

  /**
   * A place inside a document.
   *
   * @param subpath what to scroll to; null for the start of the entry
   */
  record Place(How how, @Nullable EntryId entry, @Nullable String subpath) {}

  /** The place that {@code #subpath} of a wiki-link names; null when there is none. */
  @Nullable Place find(String subpath) {
    if (subpath.startsWith("^")) {
      return block(subpath.substring(1).strip());
    }
    if (subpath.startsWith("[^") && subpath.endsWith("]")) {
      return new Place(How.HEADING, document.entry(), subpath);
    }
    int exact = exactHeading(subpath);
    if (exact >= 0) {
      return place(How.HEADING, exact);
    }
    Place anchor = block(subpath);
    if (anchor != null) {
      return anchor;
    }
    int loose = headings.loose(parts(subpath));
    return loose < 0 ? null : place(How.APPROXIMATE, loose);
  }

  /** Index of the heading that {@code #subpath} names; -1 when there is none. */
  int heading(String subpath) {
    int exact = exactHeading(subpath);
    return exact >= 0 ? exact : headings.loose(parts(subpath));
  }

  private int exactHeading(String subpath) {
    List<String> chain = parts(subpath);
    int nested = headings.exact(chain);
    boolean one = nested >= 0 || chain.size() < 2;
    return one ? nested : headings.exact(List.of(subpath)); // a title with a tag in it
  }

  private static List<String> parts(String subpath) {
    List<String> parts = new ArrayList<>();
    for (String part : subpath.split("#", -1)) {
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** The place that an anchor of a Markdown link names; null when there is none. */
  @Nullable Place anchor(String anchor) {
    if (anchor.startsWith("^")) {
      return block(anchor.substring(1));
    }
    Integer slug = slugs.get(NameNormalizer.slugKey(anchor));
    return slug != null ? place(How.HEADING, slug) : find(anchor);
  }

  private @Nullable Place block(String id) {
    AnchorRow anchor = anchors.get(id);
    if (anchor == null) {
      return null;
    }
    Integer heading = lines.get(anchor.line());
    return heading != null
        ? place(How.HEADING, heading)
        : new Place(How.BLOCK, anchor.entry(), "^" + anchor.id());
  }

  private Place place(How how, int heading) {
    HeadingRow found = document.headings().get(heading);
    boolean start = found.opens() && found.entry() != null;
    return new Place(how, found.entry(), start ? null : found.title());
  }
}
