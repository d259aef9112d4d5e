package dev.sennight.render;

import dev.sennight.model.text.PercentCode;
import dev.sennight.render.html.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Where a link in a page leads: written into {@code href} as {@link #href()}, and read back by
 * {@link #parse(String)} when it is clicked. Documents never write one: every value is
 * percent-encoded by us.
 */
public sealed interface PageAddress {
  /** What every address but an anchor begins with. */
  String SCHEME = "sennight:";

  /** An entry, and the heading or {@code ^block} in it. */
  record ToEntry(String id, @Nullable String subpath) implements PageAddress {}

  /** A document's page, such as an issue's. */
  record ToDocument(String file, @Nullable String subpath) implements PageAddress {}

  /** All entries of a topic. */
  record ToTopic(String topic) implements PageAddress {}

  /** A search. */
  record ToSearch(String query) implements PageAddress {}

  /** An unresolved name's page. */
  record ToGhost(String name) implements PageAddress {}

  /**
   * The storyline of a name.
   *
   * @param apart whether without the other names of its card
   * @param page of a long one, from 0
   */
  record ToStory(String term, boolean apart, int page) implements PageAddress {}

  /** What is new in a week, year × 100 + week. */
  record ToNews(int week) implements PageAddress {}

  /** A file of the library that is no document. */
  record ToFile(String file) implements PageAddress {}

  /**
   * The clipboard, for the code block that the link stands in.
   *
   * @param code what to copy; empty in the page, where it stands beside the link
   */
  record ToCode(String code) implements PageAddress {}

  /** A place in the same page. */
  record ToAnchor(String id) implements PageAddress {}

  /** An address outside: http, https or mailto only. */
  record ToWeb(String address) implements PageAddress {
    /** The address as the user is to see it: no host in it can pass for another. */
    public String shown() {
      return WebAddress.of(address).map(WebAddress::shown).orElse(address);
    }
  }

  /** The value of {@code href}: begins with {@code sennight:}, except for {@link ToAnchor}. */
  default String href() {
    return switch (this) {
      case ToEntry a -> SCHEME + "entry/" + PercentCode.encode(a.id) + place(a.subpath);
      case ToDocument a -> SCHEME + "document/" + PercentCode.encode(a.file) + place(a.subpath);
      case ToTopic a -> SCHEME + "topic/" + PercentCode.encode(a.topic);
      case ToSearch a -> SCHEME + "search/" + PercentCode.encode(a.query);
      case ToGhost a -> SCHEME + "ghost/" + PercentCode.encode(a.name);
      case ToStory a ->
          SCHEME + "story/" + PercentCode.encode(a.term) + place((a.apart ? "apart" : "") + a.page);
      case ToNews a -> SCHEME + "news/" + a.week;
      case ToFile a -> SCHEME + "file/" + PercentCode.encode(a.file);
      case ToCode a -> SCHEME + "code/" + PercentCode.encode(a.code);
      case ToAnchor a -> "#" + PercentCode.encode(a.id);
      case ToWeb a -> SCHEME + "web/" + PercentCode.encode(a.address);
    };
  }

  /**
   * Reads what {@link #href()} wrote; null for anything else. A {@link ToWeb} comes back only when
   * its address may leave the app.
   */
  static @Nullable PageAddress parse(String href) {
    if (href.startsWith("#")) {
      String id = PercentCode.decodeStrictly(href.substring(1));
      return id == null ? null : new ToAnchor(id);
    }
    int slash = href.indexOf('/');
    if (!href.startsWith(SCHEME) || slash < 0) {
      return null;
    }
    int hash = href.indexOf('#');
    String name =
        PercentCode.decodeStrictly(href.substring(slash + 1, hash < 0 ? href.length() : hash));
    String subpath = hash < 0 ? null : PercentCode.decodeStrictly(href.substring(hash + 1));
    if (name == null || (hash >= 0 && subpath == null)) {
      return null;
    }
    return of(href.substring(SCHEME.length(), slash), name, subpath);
  }

  private static @Nullable PageAddress of(String verb, String name, @Nullable String subpath) {
    return switch (verb) {
      case "entry" -> new ToEntry(name, subpath);
      case "document" -> new ToDocument(name, subpath);
      case "topic" -> subpath == null ? new ToTopic(name) : null;
      case "search" -> subpath == null ? new ToSearch(name) : null;
      case "ghost" -> subpath == null ? new ToGhost(name) : null;
      case "story" -> story(name, subpath);
      case "news" -> name.matches("\\d{1,6}") ? new ToNews(Integer.parseInt(name)) : null;
      case "file" -> subpath == null ? new ToFile(name) : null;
      case "code" -> subpath == null ? new ToCode(name) : null;
      case "web" -> subpath == null && WebAddress.of(name).isPresent() ? new ToWeb(name) : null;
      default -> null;
    };
  }

  private static @Nullable PageAddress story(String term, @Nullable String part) {
    if (part == null || !part.matches("(apart)?\\d{1,6}")) {
      return null;
    }
    boolean apart = part.startsWith("apart");
    String page = apart ? part.substring("apart".length()) : part;
    return new ToStory(term, apart, Integer.parseInt(page));
  }

  private static String place(@Nullable String subpath) {
    return subpath == null ? "" : "#" + PercentCode.encode(subpath);
  }
}
