package dev.sennight.library.links;

import dev.sennight.model.BareAddress;
import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.Resolution.How;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PercentCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resolves links against a {@link LinkNames}: file names first (rules 1 to 11 of linked notes),
 * then titles and card terms, then titles that differ in signs alone, then aliases. A Markdown link
 * looks beside its document first, and knows files alone. Pure; safe for use by many threads.
 */
public final class LinkResolver {
  /** Signs in a wiki-link, from its end, before which a name may end. */
  private static final int MOST_SIGNS = 8;

  private final LinkNames names;
  private final FileFinder files;

  /** Resolves against {@code names}. */
  public LinkResolver(LinkNames names) {
    this.names = names;
    files = new FileFinder(names);
  }

  /**
   * What a link leads to, and what was not clear about it.
   *
   * @param missing heading or block that the document does not have
   * @param guessed whether several documents match equally well
   */
  public record Resolved(Resolution resolution, @Nullable String missing, boolean guessed) {
    static Resolved of(Resolution resolution) {
      return new Resolved(resolution, null, false);
    }
  }

  /**
   * Resolves a link.
   *
   * @param fromFile the document it stands in; "" for none
   * @param target as in {@link dev.sennight.model.Link#target()}
   */
  public Resolved resolve(String fromFile, LinkForm form, String target) {
    return switch (form) {
      case ADDRESS -> Resolved.of(web(target));
      case MARKDOWN -> markdown(fromFile, target.strip());
      case WIKI -> wiki(fromFile, target.strip());
    };
  }

  /**
   * Resolves a link, and a wiki-link whose target is not there by what it shows: some programs
   * write {@code [[label|target]]}.
   *
   * @param shown as in {@link dev.sennight.model.Link#text()}
   */
  public Resolved resolve(String fromFile, LinkForm form, String target, String shown) {
    Resolved resolved = resolve(fromFile, form, target);
    boolean ghost = resolved.resolution() instanceof Resolution.Unresolved;
    if (form != LinkForm.WIKI || !ghost || shown.isBlank() || shown.equals(target)) {
      return resolved;
    }
    Resolved swapped = wiki(fromFile, shown.strip());
    return swapped.resolution() instanceof Resolution.Unresolved ? resolved : swapped;
  }

  /** The part of a wiki-link after its {@code #}; "" when that belongs to the name. */
  public String subpath(String fromFile, String target) {
    String link = target.strip();
    if (link.startsWith("#")) {
      return link.substring(1).strip();
    }
    int hash = nameEnd(fromFile, link);
    return hash == link.length() ? "" : link.substring(hash + 1).strip();
  }

  /** Where the name of a note ends in {@code link}: before a {@code #}, or at the end. */
  private int nameEnd(String fromFile, String link) {
    int end = link.length();
    int first = link.indexOf('#');
    for (int tried = 0; end > first && first >= 0 && tried < MOST_SIGNS; tried++) {
      if (isName(fromFile, link.substring(0, end).strip())) {
        return end;
      }
      end = link.lastIndexOf('#', end - 1);
    }
    return first < 0 ? link.length() : first;
  }

  private boolean isName(String fromFile, String path) {
    return files.find(fromFile, path, false) != null || !names.titled(path).isEmpty();
  }

  /** Index of the heading of {@code file} that {@code subpath} names; -1 when there is none. */
  public int heading(String file, String subpath) {
    DocumentAnchors outline = names.outline(file);
    return outline == null ? -1 : outline.heading(subpath);
  }

  private static Resolution web(String target) {
    boolean whole = target.indexOf("://") >= 0 || target.startsWith("mailto:");
    return new Resolution.Web(
        whole ? target : BareAddress.complete(target).orElse("https://" + target));
  }

  private Resolved markdown(String fromFile, String target) {
    String scheme = scheme(target);
    if (scheme.equals("http") || scheme.equals("https") || scheme.equals("mailto")) {
      return Resolved.of(new Resolution.Web(target));
    }
    if (target.startsWith("//")) {
      return Resolved.of(new Resolution.Web("https:" + target));
    }
    Optional<String> address = BareAddress.complete(target);
    if (!scheme.isEmpty() && address.isEmpty()) {
      return Resolved.of(new Resolution.Unresolved(target));
    }
    int hash = target.indexOf('#');
    FileFinder.Hit named =
        hash <= 0 ? null : files.find(fromFile, PercentCode.decode(target), true);
    if (named != null) {
      return found(named, "", true); // a name such as “C#.md”
    }
    String path = PercentCode.decode(hash < 0 ? target : target.substring(0, hash));
    String anchor = hash < 0 ? "" : PercentCode.decode(target.substring(hash + 1));
    if (path.isEmpty()) {
      return inside(fromFile, anchor, target, true);
    }
    Resolved here = path.equals("./") ? inside(fromFile, anchor, target, true) : null;
    if (here != null && here.missing() == null && here.resolution() instanceof Resolution.Found) {
      return here;
    }
    FileFinder.Hit hit = file(fromFile, path);
    if (hit != null) {
      return found(hit, anchor, true);
    }
    return address.map(web -> Resolved.of(new Resolution.Web(web))).orElseGet(() -> ghost(path));
  }

  private FileFinder.@Nullable Hit file(String fromFile, String path) {
    FileFinder.Hit hit = files.find(fromFile, path, true);
    int question = hit == null ? path.indexOf('?') : -1;
    return question > 0 ? files.find(fromFile, path.substring(0, question), true) : hit;
  }

  /** The scheme of an address in lower case; "" for a path. A drive letter is no scheme. */
  private static String scheme(String target) {
    int colon = target.indexOf(':');
    for (int i = 0; i < colon; i++) {
      char c = target.charAt(i);
      boolean fits = c < 128 && (Character.isLetterOrDigit(c) || "+.-".indexOf(c) >= 0);
      if (!fits) {
        return "";
      }
    }
    return colon > 1 ? target.substring(0, colon).toLowerCase(Locale.ROOT) : "";
  }

  private Resolved wiki(String fromFile, String target) {
    if (target.startsWith("#")) {
      return inside(fromFile, target.substring(1).strip(), target, false);
    }
    int end = nameEnd(fromFile, target);
    String path = target.substring(0, end).strip();
    String subpath = end == target.length() ? "" : target.substring(end + 1).strip();
    Resolved resolved = named(fromFile, path, subpath);
    return resolved != null ? resolved : ghost(path);
  }

  private @Nullable Resolved named(String fromFile, String path, String subpath) {
    FileFinder.Hit hit = files.find(fromFile, path, false);
    if (hit != null) {
      return found(hit, subpath, false);
    }
    Resolved titled = titled(fromFile, How.NAME, names.titled(path), subpath);
    if (titled == null && path.indexOf('/') < 0) {
      titled = titled(fromFile, How.APPROXIMATE, names.titledAlmost(path), subpath);
    }
    return titled != null ? titled : titled(fromFile, How.ALIAS, names.aliased(path), subpath);
  }

  private @Nullable Resolved titled(
      String fromFile, How how, List<LinkNames.Target> targets, String subpath) {
    if (targets.isEmpty()) {
      return null;
    }
    Namesakes namesakes = new Namesakes(targets);
    LinkNames.Target best = namesakes.best(fromFile);
    return document(how, best.file(), best.entry(), namesakes.others(best), subpath);
  }

  private Resolved found(FileFinder.Hit hit, String subpath, boolean anchor) {
    NamedDocument document = names.document(hit.file());
    if (document == null) {
      return new Resolved(new Resolution.Attachment(hit.how(), hit.file()), null, hit.guessed());
    }
    Resolved found =
        anchor
            ? anchored(hit, document, subpath)
            : document(hit.how(), hit.file(), document.entry(), hit.others(), subpath);
    return new Resolved(found.resolution(), found.missing(), hit.guessed());
  }

  private Resolved anchored(FileFinder.Hit hit, NamedDocument document, String anchor) {
    DocumentAnchors outline = names.outline(hit.file());
    DocumentAnchors.Place place =
        anchor.isEmpty() || outline == null ? null : outline.anchor(anchor);
    return placed(
        place,
        new Resolution.Found(hit.how(), hit.file(), document.entry(), null, hit.others()),
        anchor);
  }

  private Resolved document(
      How how, String file, @Nullable EntryId entry, List<String> others, String subpath) {
    DocumentAnchors outline = names.outline(file);
    DocumentAnchors.Place place =
        subpath.isEmpty() || outline == null ? null : outline.find(subpath);
    return placed(place, new Resolution.Found(how, file, entry, null, others), subpath);
  }

  private Resolved inside(String fromFile, String subpath, String target, boolean anchor) {
    NamedDocument document = names.document(fromFile);
    DocumentAnchors outline = names.outline(fromFile);
    if (document == null || outline == null || subpath.isEmpty()) {
      return Resolved.of(new Resolution.Unresolved(target));
    }
    DocumentAnchors.Place place = anchor ? outline.anchor(subpath) : outline.find(subpath);
    return placed(
        place,
        new Resolution.Found(How.PATH, fromFile, document.entry(), null, List.of()),
        subpath);
  }

  /** {@code whole}, narrowed to {@code place}; without a place its subpath is missing. */
  private static Resolved placed(
      DocumentAnchors.@Nullable Place place, Resolution.Found whole, String subpath) {
    if (place == null) {
      return new Resolved(whole, subpath.isEmpty() ? null : subpath, false);
    }
    boolean marked = whole.how() == How.ALIAS || whole.how() == How.APPROXIMATE;
    return Resolved.of(
        new Resolution.Found(
            marked ? whole.how() : place.how(),
            whole.file(),
            place.entry(),
            place.subpath(),
            whole.others()));
  }

  private static Resolved ghost(String path) {
    boolean markdown = path.regionMatches(true, path.length() - 3, ".md", 0, 3);
    return Resolved.of(
        new Resolution.Unresolved(
            markdown && path.length() > 3 ? path.substring(0, path.length() - 3) : path));
  }
}
