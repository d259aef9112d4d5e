package dev.sennight.model;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a parsed document.
 *
 * @param title plain text, never empty
 * @param line of its heading or first line, from 1
 * @param endLine last line, inclusive
 * @param level of its heading, 1 to 6; for an item without a heading one more than the heading
 *     above
 * @param path headings above it from level 2 down, plain text; the first is the section, the second
 *     the topic
 * @param body without the entry's own heading
 * @param tags without {@code #}, in order, each once
 * @param sources web addresses, the main one first, each once
 * @param images targets of its images, as written
 * @param aliases other names of the entry (a card's, an article's)
 * @param card the card, for {@link EntryKind#CARD}
 * @param date the entry's own date, where it differs from the (clippings, notes)
 * @param author as front matter gives it
 * @param boilerplate whether it is nothing but what repeats in most issues of its series
 */
public record ParsedEntry(
    EntryKind kind,
    String title,
    int line,
    int endLine,
    int level,
    List<String> path,
    List<Block> body,
    List<Link> links,
    List<String> tags,
    List<String> sources,
    List<String> images,
    List<String> aliases,
    @Nullable Card card,
    @Nullable DateSpan date,
    @Nullable String author,
    boolean boilerplate) {
  public ParsedEntry {
    path = List.copyOf(path);
    body = List.copyOf(body);
    links = List.copyOf(links);
    tags = List.copyOf(tags);
    sources = List.copyOf(sources);
    images = List.copyOf(images);
    aliases = List.copyOf(aliases);
  }

  /** An entry that says something of its own. */
  public ParsedEntry(
      EntryKind kind,
      String title,
      int line,
      int endLine,
      int level,
      List<String> path,
      List<Block> body,
      List<Link> links,
      List<String> tags,
      List<String> sources,
      List<String> images,
      List<String> aliases,
      @Nullable Card card,
      @Nullable DateSpan date,
      @Nullable String author) {
    this(
        kind, title, line, endLine, level, path, body, links, tags, sources, images, aliases, card,
        date, author, false);
  }

  /** Heading of level 2 above it. */
  public @Nullable String section() {
    return path.isEmpty() ? null : path.getFirst();
  }

  /** Heading of level 3 above it. */
  public @Nullable String topic() {
    return path.size() < 2 ? null : path.get(1);
  }

  /** The plain text of the body. */
  public String text() {
    return PlainText.of(body);
  }
}
