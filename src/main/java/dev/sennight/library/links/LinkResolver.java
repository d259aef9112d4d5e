package dev.sennight.library.links;

import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.Resolution.How;
import dev.sennight.model.text.LinkForm;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Resolves links against a {@link NameTable}: file names first (rules 1 to 11 of linked notes),
 * then titles and card terms, then titles that differ in signs alone, then aliases. A Markdown link
 * looks beside its document first, and knows files alone. Pure; safe for use by many threads.
 */
public final class LinkResolver {
  private final NameTable names;
  private final FileFinder files;

  /** Resolves against {@code names}. */
  public LinkResolver(NameTable names) {
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

  /** The part of a wiki-link after its {@code #}; "" when that belongs to the name. */
  public String subpath(String fromFile, String target) {
    String link = target.strip();
    int hash = link.indexOf('#');
    if (hash < 0) {
      return "";
    }
    String path = link.substring(0, hash).strip();
    String subpath = link.substring(hash + 1).strip();
    return path.isEmpty() || named(fromFile, path, subpath) != null ? subpath : "";
  }

  /** Index of the heading of {@code file} that {@code subpath} names; -1 when there is none. */
  public int heading(String file, String subpath) {
    Outline outline = names.outline(file);
    return outline == null ? -1 : outline.heading(subpath);
  }

  private static Resolution web(String target) {
    if (target.indexOf("://") >= 0 || target.startsWith("mailto:")) {
      return new Resolution.Web(target);
    }
    boolean mail = target.indexOf('@') > 0 && target.indexOf('/') < 0;
    return new Resolution.Web(mail ? "mailto:" + target : "https://" + target);
  }

  private Resolved markdown(String fromFile, String target) {
    String scheme = scheme(target);
    if (scheme.equals("http") || scheme.equals("https") || scheme.equals("mailto")) {
      return Resolved.of(new Resolution.Web(target));
    }
    if (target.startsWith("//")) {
      return Resolved.of(new Resolution.Web("https:" + target));
    }
    if (!scheme.isEmpty()) {
      return Resolved.of(new Resolution.Ghost(target));
    }
    int hash = target.indexOf('#');
    String path = Percent.decode(hash < 0 ? target : target.substring(0, hash));
    String anchor = hash < 0 ? "" : Percent.decode(target.substring(hash + 1));
    if (path.isEmpty()) {
      return inside(fromFile, anchor, target, true);
    }
    FileFinder.Hit hit = files.find(fromFile, path, true);
    if (hit == null && path.indexOf('?') > 0) {
      hit = files.find(fromFile, path.substring(0, path.indexOf('?')), true);
    }
    return hit == null ? ghost(path) : found(hit, anchor, true);
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
    int hash = target.indexOf('#');
    String path = (hash < 0 ? target : target.substring(0, hash)).strip();
    String subpath = hash < 0 ? "" : target.substring(hash + 1).strip();
    if (path.isEmpty()) {
      return inside(fromFile, subpath, target, false);
    }
    Resolved resolved = named(fromFile, path, subpath);
    if (resolved == null && hash >= 0) {
      resolved = named(fromFile, target, ""); // a name such as “C#”
    }
    return resolved != null ? resolved : ghost(path);
  }

  private @Nullable Resolved named(String fromFile, String path, String subpath) {
    FileFinder.Hit hit = files.find(fromFile, path, false);
    if (hit != null) {
      return found(hit, subpath, false);
    }
    if (path.indexOf('/') >= 0 && names.titled(path).isEmpty()) {
      return null;
    }
    Resolved titled = titled(fromFile, How.NAME, names.titled(path), subpath);
    if (titled == null) {
      titled = titled(fromFile, How.APPROXIMATE, names.titledAlmost(path), subpath);
    }
    return titled != null ? titled : titled(fromFile, How.ALIAS, names.aliased(path), subpath);
  }

  private @Nullable Resolved titled(
      String fromFile, How how, List<NameTable.Target> targets, String subpath) {
    if (targets.isEmpty()) {
      return null;
    }
    Namesakes namesakes = new Namesakes(targets);
    NameTable.Target best = namesakes.best(fromFile);
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
    Outline outline = names.outline(hit.file());
    Outline.Place place = anchor.isEmpty() || outline == null ? null : outline.anchor(anchor);
    return placed(
        place,
        new Resolution.Found(hit.how(), hit.file(), document.entry(), null, hit.others()),
        anchor);
  }

  private Resolved document(
      How how, String file, @Nullable EntryId entry, List<String> others, String subpath) {
    Outline outline = names.outline(file);
    Outline.Place place = subpath.isEmpty() || outline == null ? null : outline.find(subpath);
    return placed(place, new Resolution.Found(how, file, entry, null, others), subpath);
  }

  private Resolved inside(String fromFile, String subpath, String target, boolean anchor) {
    NamedDocument document = names.document(fromFile);
    Outline outline = names.outline(fromFile);
    if (document == null || outline == null || subpath.isEmpty()) {
      return Resolved.of(new Resolution.Ghost(target));
    }
    Outline.Place place = anchor ? outline.anchor(subpath) : outline.find(subpath);
    return placed(
        place,
        new Resolution.Found(How.PATH, fromFile, document.entry(), null, List.of()),
        subpath);
  }

  /** {@code whole}, narrowed to {@code place}; without a place its subpath is missing. */
  private static Resolved placed(
      Outline.@Nullable Place place, Resolution.Found whole, String subpath) {
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
        new Resolution.Ghost(
            markdown && path.length() > 3 ? path.substring(0, path.length() - 3) : path));
  }
}
