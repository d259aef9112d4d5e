package dev.sennight.render;

import dev.sennight.model.LinkLookup;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows, in words and blocks; {@link PageRenderer} turns it into HTML.
 *
 * @param crumbs the place: series, week, section, topic; the first is the widest
 * @param date as text in the reader's language, or null
 * @param sources web addresses, the main one first
 * @param tags without {@code #}
 * @param parts one for an entry; one an entry for a whole issue
 * @param previous link to the page before this one
 * @param next link to the page after this one
 * @param notices sentences above the body, such as an ambiguous link's other targets
 */
public record Page(
    String title,
    List<Crumb> crumbs,
    @Nullable String date,
    List<String> sources,
    List<String> tags,
    List<Part> parts,
    @Nullable Crumb previous,
    @Nullable Crumb next,
    List<Notice> notices) {
  public Page {
    crumbs = List.copyOf(crumbs);
    sources = List.copyOf(sources);
    tags = List.copyOf(tags);
    parts = List.copyOf(parts);
    notices = List.copyOf(notices);
  }

  /** A word that leads somewhere; {@code address} is null for plain words. */
  public record Crumb(String text, @Nullable PageAddress address) {}

  /** A sentence, and where it leads. */
  public record Notice(String text, List<Crumb> links) {
    public Notice {
      links = List.copyOf(links);
    }
  }

  /**
   * A stretch of blocks.
   *
   * @param id of the element it is in, for jumping; letters, digits and {@code -}
   * @param heading its own heading in an issue's page; null for a lone entry
   * @param level of that heading, 2 to 6
   * @param address where the heading leads; null when nowhere
   * @param file the document its links and images are relative to
   * @param marks ranges in the plain text of {@code blocks} to mark, in order, without overlaps
   * @param links answers for this part's links
   * @param highlights the user's, in order, without overlaps
   */
  public record Part(
      String id,
      @Nullable String heading,
      int level,
      @Nullable PageAddress address,
      String file,
      List<Block> blocks,
      List<Match> marks,
      LinkLookup links,
      List<PageHighlight> highlights) {
    public Part {
      blocks = List.copyOf(blocks);
      marks = List.copyOf(marks);
      highlights = List.copyOf(highlights);
    }

    /** Without highlights. */
    public Part(
        String id,
        @Nullable String heading,
        int level,
        @Nullable PageAddress address,
        String file,
        List<Block> blocks,
        List<Match> marks,
        LinkLookup links) {
      this(id, heading, level, address, file, blocks, marks, links, List.of());
    }
  }
}
