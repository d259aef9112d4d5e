package dev.sennight.parse;

import dev.sennight.model.DocumentStructure.InsideIssue;
import dev.sennight.model.DocumentStructure.OutlineHeading;
import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySpan;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.Link;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.items.Item;
import dev.sennight.parse.items.ItemForm;
import dev.sennight.parse.items.ItemSplitter;
import dev.sennight.parse.items.ItemStyle;
import dev.sennight.parse.items.SectionShapes;
import dev.sennight.parse.items.Split;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.text.ExpansionLimit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the entries of a digest from its sections. For one use. */
final class DigestEntries {
  /** Characters of a title made from the text. */
  private static final int LONGEST_TITLE = 80;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");

  private final DocumentOutline outline;
  private final DocumentPlan plan;
  private final Footnotes footnotes;
  private final ExpansionLimit expansion;
  private final Boilerplate boilerplate;
  private final LinksByLine links;
  private final Map<Integer, ItemForm> forms = new HashMap<>();
  private final boolean firstIsTitle;
  private final List<ParsedEntry> entries = new ArrayList<>();
  private final List<OutlineHeading> headings = new ArrayList<>();
  private final List<InsideIssue> issues = new ArrayList<>();

  DigestEntries(DocumentOutline outline, DocumentPlan plan, LinksByLine links) {
    this.outline = outline;
    this.plan = plan;
    this.footnotes = outline.footnotes();
    this.expansion = ExpansionLimit.forText(outline.source().text().length());
    this.boilerplate = new Boilerplate(plan.boilerplate());
    this.links = links;
    firstIsTitle = Outline.hasTitle(outline.sections());
    List<Integer> sections = outline.parts().stream().flatMap(List::stream).toList();
    for (int i = 0; i < Math.min(sections.size(), plan.forms().size()); i++) {
      Optional<ItemForm> form = plan.forms().get(i);
      if (form.isPresent()) {
        forms.put(sections.get(i), form.get());
      }
    }
  }

  List<ParsedEntry> entries() {
    return entries;
  }

  /** Whether entries had to do without footnotes that others have. */
  boolean isExpansionExceeded() {
    return expansion.isExceeded();
  }

  /** Every heading, with the entry that it opens. */
  List<OutlineHeading> headings() {
    return headings;
  }

  List<InsideIssue> issues() {
    return issues;
  }

  void read() {
    List<Section> sections = outline.sections();
    boolean titled = outline.isTitled();
    int opening = addOpening(sections);
    int issue = -1;
    int begun = 0;
    for (int i = 1; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean begins = inside(i) != null;
      if (issue >= 0 && (begins || section.level() <= sections.get(issue).level())) {
        close(issue, begun);
        issue = -1;
      }
      if (begins) {
        issue = i;
        begun = entries.size();
      }
      int entry = titled && i == 1 ? opening : add(section, i, path(issue, i));
      headings.add(
          new OutlineHeading(section.level(), section.title(), section.line(), entry, entry >= 0));
    }
    if (issue >= 0) {
      close(issue, begun);
    }
  }

  private @Nullable IssueIdentity inside(int section) {
    InsideIssues inside = outline.inside();
    return inside == null || plan.ruled() ? null : inside.issues().get(section);
  }

  /** Ends the issue that begins with a section, and whose first entry is {@code from}. */
  private void close(int section, int from) {
    IssueIdentity identity = inside(section);
    if (identity != null && entries.size() > from) {
      Section issue = outline.sections().get(section);
      int count = entries.size() - from;
      issues.add(new InsideIssue(issue.title(), identity, issue.line(), from, count));
    }
  }

  /** The headings above a section; in an issue inside the document those below its heading. */
  private List<String> path(int issue, int section) {
    List<String> path = outline.sections().get(section).path();
    if (issue < 0) {
      return path;
    }
    // No path has the title of the document.
    boolean first = issue == 1 && firstIsTitle;
    int above = outline.sections().get(issue).path().size() + (first ? 0 : 1);
    return issue == section ? List.of() : path.subList(Math.min(above, path.size()), path.size());
  }

  /**
   * The entry of what precedes the first section, with the summary of the front matter, titled by
   * the issue; its items are entries of their own. -1 when there is no such entry.
   */
  private int addOpening(List<Section> sections) {
    Section opening = outline.opening().withoutLastRules();
    List<Block> summary = outline.source().summaryOf(opening.blocks());
    boolean alone = sections.size() == (outline.isTitled() ? 2 : 1);
    Split split = ItemSplitter.split(styles(0), opening.content());
    boolean says = opening.hasContent() || !summary.isEmpty();
    if (split.items().isEmpty() && (alone || !says)) {
      return -1;
    }
    Section rest = opening.named(outline.title().names().title()).with(split.rest());
    return addSplit(rest, List.of(), summary, split.items(), List.of());
  }

  /** Adds what a section holds; returns the entry that its heading opens, -1 when none. */
  private int add(Section written, int index, List<String> path) {
    if (!written.hasContent() && !isItem(written, index)) {
      return -1;
    }
    Section section = written.withoutLastRules();
    Split split = ItemSplitter.split(styles(index), section.content());
    if (split.items().isEmpty()) {
      return addWhole(section, path);
    }
    List<String> below = new ArrayList<>(path);
    if (inside(index) == null) {
      below.add(Outline.shortTitle(section));
    }
    return addSplit(section.with(split.rest()), path, List.of(), split.items(), below);
  }

  /** Adds what is no item as one entry, then the items; returns that entry, -1 when none. */
  private int addSplit(
      Section rest, List<String> path, List<Block> before, List<Item> items, List<String> below) {
    List<List<Link>> itemLinks =
        items.stream().map(item -> links.take(item.line(), item.endLine())).toList();
    int own = rest.hasContent() || !before.isEmpty() ? addWhole(rest, path, before) : -1;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      addItem(item, topic(below, item.topic()), Math.max(rest.level(), 1) + 1, itemLinks.get(i));
    }
    return own;
  }

  /** One space between words, and no semicolon before the next item. */
  private static String itemTitle(Item item) {
    String title = SPACES.matcher(PlainText.ofInlines(item.title())).replaceAll(" ").strip();
    boolean goesOn = title.endsWith("；") || title.endsWith(";");
    return goesOn ? title.substring(0, title.length() - 1) : title;
  }

  private static List<String> topic(List<String> path, @Nullable String topic) {
    return topic == null ? path : Stream.concat(path.stream(), Stream.of(topic)).toList();
  }

  /** Whether a heading without content is an item: nothing but a link, with nothing below it. */
  private boolean isItem(Section section, int index) {
    List<Section> all = outline.sections();
    boolean last = index + 1 == all.size() || all.get(index + 1).level() <= section.level();
    Block.Heading heading = section.heading();
    return !plan.ruled() && last && heading != null && SectionShapes.isItem(heading.content());
  }

  private List<ItemStyle> styles(int section) {
    ItemForm form = forms.get(section);
    return plan.ruled() ? plan.match().items() : form == null ? List.of() : List.of(form.style());
  }

  private int addWhole(Section section, List<String> path) {
    return addWhole(section, path, List.of());
  }

  /** Adds a section as one entry, {@code before} before what it holds. */
  private int addWhole(Section section, List<String> path, List<Block> before) {
    List<Inline> title = section.heading() == null ? List.of() : section.heading().content();
    List<Located> content = section.content();
    int end = section.endLine();
    EntrySpan span = new EntrySpan(section.line(), end, Math.max(section.level(), 1), path);
    List<Block> body = new ArrayList<>(before);
    body.addAll(footnotes.withNotes(title, section.blocks(), expansion));
    EntryContents facts = EntryContents.of(title, body);
    List<Link> own = new ArrayList<>(links.take(section.line(), end));
    for (Located note : footnotes.linesOf(facts.footnotes())) {
      own.addAll(links.take(note.line(), note.endLine()));
    }
    int near = content.isEmpty() ? section.line() : content.getFirst().endLine();
    List<String> sources = EntryContents.sources(own, section.line(), near);
    boolean repeats = boilerplate.isAll(body);
    add(span, section.title(), boilerplate.folded(body), own, facts, sources, repeats);
    return entries.size() - 1;
  }

  private void addItem(Item item, List<String> path, int level, List<Link> own) {
    EntrySpan span = new EntrySpan(item.line(), item.endLine(), Math.min(level, 6), path);
    List<Block> body = footnotes.withNotes(item.title(), item.body(), expansion);
    EntryContents facts = EntryContents.of(item.title(), body);
    Set<String> sources = new LinkedHashSet<>();
    if (item.address() != null) {
      sources.add(item.address());
    }
    sources.addAll(EntryContents.sources(own, item.line(), item.endLine()));
    String title = itemTitle(item);
    boolean repeats = boilerplate.isAll(title, body);
    add(span, title, boilerplate.folded(body), own, facts, List.copyOf(sources), repeats);
  }

  private void add(
      EntrySpan span,
      String title,
      List<Block> body,
      List<Link> own,
      EntryContents facts,
      List<String> sources,
      boolean repeats) {
    entries.add(
        new ParsedEntry(
            EntryKind.ITEM,
            title.isEmpty() ? firstWords(body) : title,
            span,
            body,
            own,
            null,
            new EntryFacts(facts.tags(), sources, repeats),
            new EntryDetails(List.of(), facts.images(), null, null)));
  }

  /** A title for an entry without one. */
  static String firstWords(List<Block> blocks) {
    String text = PlainText.of(blocks).strip();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    return line.isEmpty() ? "?" : PlainText.start(line, LONGEST_TITLE);
  }
}
