package dev.sennight.parse;

import dev.sennight.model.EntryKind;
import dev.sennight.model.Link;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.items.Item;
import dev.sennight.parse.items.ItemSplitter;
import dev.sennight.parse.items.ItemStyle;
import dev.sennight.parse.items.Split;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the entries of a digest from its sections. */
final class Entries {
  /** Characters of a title made from the text. */
  private static final int LONGEST_TITLE = 80;

  private final Footnotes footnotes;
  private final LinksByLine links;
  private final List<ItemStyle> styles;
  private final List<ParsedEntry> entries = new ArrayList<>();

  Entries(Footnotes footnotes, LinksByLine links, List<ItemStyle> styles) {
    this.footnotes = footnotes;
    this.links = links;
    this.styles = styles;
  }

  List<ParsedEntry> entries() {
    return entries;
  }

  /**
   * Adds what a section holds.
   *
   * @return index of the entry that its heading opens; -1 when it opens none
   */
  int add(Section written) {
    if (!written.hasContent()) {
      return -1;
    }
    Section section = written.withoutLastRules();
    Split split = ItemSplitter.split(styles, section.content());
    if (split.items().isEmpty()) {
      return addWhole(section);
    }
    List<List<Link>> itemLinks =
        split.items().stream().map(item -> links.take(item.line(), item.endLine())).toList();
    Section rest = section.with(split.rest());
    int own = rest.hasContent() ? addWhole(rest) : -1;
    List<String> path = new ArrayList<>(section.path());
    if (section.level() > 1) {
      path.add(section.title());
    }
    for (int i = 0; i < split.items().size(); i++) {
      addItem(split.items().get(i), path, section.level() + 1, itemLinks.get(i));
    }
    return own;
  }

  private int addWhole(Section section) {
    List<Inline> title = section.heading() == null ? List.of() : section.heading().content();
    List<Located> content = section.content();
    int end = section.endLine();
    Place place = new Place(section.line(), end, section.level(), section.path());
    List<Block> body = footnotes.withNotes(title, section.blocks());
    Facts facts = Facts.of(title, body);
    List<Link> own = new ArrayList<>(links.take(section.line(), end));
    for (Located note : footnotes.linesOf(facts.footnotes())) {
      own.addAll(links.take(note.line(), note.endLine()));
    }
    int near = content.isEmpty() ? section.line() : content.getFirst().endLine();
    add(place, section.title(), body, own, facts, Facts.sources(own, section.line(), near));
    return entries.size() - 1;
  }

  private void addItem(Item item, List<String> path, int level, List<Link> own) {
    Place place = new Place(item.line(), item.endLine(), Math.min(level, 6), path);
    List<Block> body = footnotes.withNotes(item.title(), item.body());
    Facts facts = Facts.of(item.title(), body);
    Set<String> sources = new LinkedHashSet<>();
    if (item.address() != null) {
      sources.add(item.address());
    }
    sources.addAll(Facts.sources(own, item.line(), item.endLine()));
    String title = PlainText.ofInlines(item.title()).strip();
    add(place, title, body, own, facts, List.copyOf(sources));
  }

  /** Where an entry stands. */
  private record Place(int line, int endLine, int level, List<String> path) {}

  private void add(
      Place place,
      String title,
      List<Block> body,
      List<Link> own,
      Facts facts,
      List<String> sources) {
    entries.add(
        new ParsedEntry(
            EntryKind.ITEM,
            title.isEmpty() ? firstWords(body) : title,
            place.line,
            place.endLine,
            place.level,
            place.path,
            body,
            own,
            facts.tags(),
            sources,
            facts.images(),
            List.of(),
            null,
            null,
            null));
  }

  /** A title for an entry without one. */
  static String firstWords(List<Block> blocks) {
    String text = PlainText.of(blocks).strip();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    return line.isEmpty() ? "?" : PlainText.start(line, LONGEST_TITLE);
  }
}
