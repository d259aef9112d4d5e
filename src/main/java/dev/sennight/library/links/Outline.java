package dev.sennight.library.links;

import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution.How;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The places inside one document that links can point to. Immutable. */
final class Outline {
  private final NamedDocument document;
  private final List<String> keys;
  private final Map<String, Integer> slugs = new HashMap<>();

  Outline(NamedDocument document) {
    this.document = document;
    keys = document.headings().stream().map(h -> Fold.heading(h.title())).toList();
    for (int i = 0; i < document.headings().size(); i++) {
      String slug = Fold.slug(document.headings().get(i).title());
      String unique = slug;
      for (int n = 1; slugs.containsKey(unique); n++) {
        unique = slug + "-" + n;
      }
      slugs.put(unique, i);
    }
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
    int loose = looseHeading(parts(subpath));
    return loose < 0 ? null : place(How.APPROXIMATE, loose);
  }

  /** Index of the heading that {@code #subpath} names; -1 when there is none. */
  int heading(String subpath) {
    int exact = exactHeading(subpath);
    return exact >= 0 ? exact : looseHeading(parts(subpath));
  }

  private int exactHeading(String subpath) {
    List<String> chain = parts(subpath);
    int nested = chain(chain.stream().map(Fold::heading).toList(), keys);
    boolean one = nested >= 0 || chain.size() < 2;
    return one ? nested : keys.indexOf(Fold.heading(subpath)); // a title with a tag in it
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
    Integer slug = slugs.get(Fold.name(anchor));
    return slug != null ? place(How.HEADING, slug) : find(anchor);
  }

  private @Nullable Place block(String id) {
    for (NamedDocument.Anchor block : document.blocks()) {
      if (block.id().equalsIgnoreCase(id)) {
        return new Place(How.BLOCK, block.entry(), "^" + block.id());
      }
    }
    return null;
  }

  private int looseHeading(List<String> chain) {
    List<UnaryOperator<String>> forms = List.of(Fold::loose, Fold::unnumbered, Fold::untagged);
    for (UnaryOperator<String> form : forms) {
      List<String> wanted = chain.stream().map(form).toList();
      if (wanted.isEmpty() || wanted.contains("")) {
        return -1;
      }
      int found =
          chain(wanted, document.headings().stream().map(h -> form.apply(h.title())).toList());
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }

  /** Index of the last of {@code wanted}, each below the one before; -1 when there is none. */
  private int chain(List<String> wanted, List<String> titles) {
    return wanted.isEmpty() ? -1 : chain(wanted, 0, titles, 0, titles.size());
  }

  private int chain(List<String> wanted, int next, List<String> titles, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!titles.get(i).equals(wanted.get(next))) {
        continue;
      }
      if (next == wanted.size() - 1) {
        return i;
      }
      int below = chain(wanted, next + 1, titles, i + 1, sectionEnd(i, to));
      if (below >= 0) {
        return below;
      }
    }
    return -1;
  }

  private int sectionEnd(int heading, int to) {
    int level = document.headings().get(heading).level();
    int end = heading + 1;
    while (end < to && document.headings().get(end).level() > level) {
      end++;
    }
    return end;
  }

  private Place place(How how, int heading) {
    NamedDocument.Heading found = document.headings().get(heading);
    boolean start = found.opens() && found.entry() != null;
    return new Place(how, found.entry(), start ? null : found.title());
  }
}
