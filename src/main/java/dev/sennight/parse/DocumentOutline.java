package dev.sennight.parse;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.inline.Addresses;
import dev.sennight.parse.items.SectionShape;
import dev.sennight.parse.items.SectionShapes;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownDocument;
import dev.sennight.parse.markdown.MarkdownText;
import dev.sennight.parse.series.DocumentFacts;
import dev.sennight.parse.series.SeriesInference;
import dev.sennight.parse.text.CpuTimeLimit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A document cut at its headings, before it is known what it is: the first of two passes. Its
 * evidence and that of its siblings give the plan by which it is cut into entries. Immutable.
 */
public final class DocumentOutline {
  private static final int LONGEST_OPENING = 4000;

  /** Sections beyond this many are no issue's: their shapes would fill the store. */
  private static final int MOST_SECTIONS = 20_000;

  private final SourceFile source;
  private final MarkdownDocument markdown;
  private final List<Section> written;
  private final Footnotes footnotes = new Footnotes();
  private final List<Located> contents = new ArrayList<>();
  private final List<Section> sections;
  private final DocumentTitle title;
  private final @Nullable InsideIssues inside;
  private final boolean titled;
  private final List<List<Integer>> parts = new ArrayList<>();
  private final DocumentEvidence evidence;

  private DocumentOutline(SourceFile source, MarkdownDocument markdown) {
    CpuTimeLimit limit = CpuTimeLimit.forStructure();
    this.source = source;
    this.markdown = markdown;
    written = Outline.of(markdown.blocks());
    List<Located> blocks = footnotes.takenOutOf(markdown.blocks());
    sections = withoutContents(footnotes.isEmpty() ? written : Outline.of(blocks), limit);
    title = DocumentTitle.of(source.file(), source.frontMatter(), written);
    boolean deck = Decks.isDeck(source, markdown.blocks());
    List<@Nullable SectionShape> shapes = shapes(deck, limit);
    BitSet lists = lists(shapes);
    inside =
        lists.isEmpty()
            ? null
            : InsideIssues.of(
                sections, lists, SeriesInference.year(source.file(), title.names().title()));
    titled = Outline.hasTitle(sections) && !beginsIssue(1);
    arrange(shapes);
    long shown = shapes.stream().filter(Objects::nonNull).count();
    boolean listed = !lists.isEmpty() && lists.cardinality() * 2L >= shown;
    String series = inside == null ? null : inside.series();
    evidence =
        new DocumentEvidence(facts(listed, deck), shapes(parts, shapes), fingerprints(), series);
  }

  /** The outline of a document, or of its plain text where that takes too long. */
  static DocumentOutline of(SourceFile source, MarkdownDocument markdown) {
    try {
      return new DocumentOutline(source, markdown);
    } catch (CpuTimeLimit.Exceeded e) {
      return plain(source);
    }
  }

  private static DocumentOutline plain(SourceFile source) {
    MarkdownDocument text =
        MarkdownText.plain(source.body(), source.frontMatter().bodyLine(), "time");
    return new DocumentOutline(source.with(text.problems()), text);
  }

  /** What the document tells of structure. */
  public DocumentEvidence evidence() {
    return evidence;
  }

  /**
   * Cuts the document into entries; where that takes too long, it is one of plain text.
   *
   * @param plan for a digest; null for anything else
   */
  public ParsedDocument cut(@Nullable DocumentPlan plan) {
    try {
      return new DocumentAssembler(this, CpuTimeLimit.forStructure()).assemble(plan);
    } catch (CpuTimeLimit.Exceeded e) {
      return new DocumentAssembler(plain(source), CpuTimeLimit.forStructure()).assemble(null);
    }
  }

  SourceFile source() {
    return source;
  }

  MarkdownDocument markdown() {
    return markdown;
  }

  DocumentTitle title() {
    return title;
  }

  /** The sections as written, the first for what precedes all headings. */
  List<Section> written() {
    return written;
  }

  /** The sections without tables of contents, and without footnotes that an entry names. */
  List<Section> sections() {
    return sections;
  }

  Footnotes footnotes() {
    return footnotes;
  }

  /** The tables of contents that were left out. */
  List<Located> contents() {
    return contents;
  }

  @Nullable InsideIssues inside() {
    return inside;
  }

  /** The sections of {@link DocumentEvidence#parts()}, by their place in {@link #sections()}. */
  List<List<Integer>> parts() {
    return parts;
  }

  /** What precedes the first heading that is not the document's title. */
  static List<Located> preamble(List<Section> sections, boolean titled) {
    List<Located> blocks = new ArrayList<>(sections.getFirst().content());
    if (titled) {
      blocks.addAll(sections.get(1).content());
    }
    return blocks;
  }

  /** What precedes the first section, below the document's title if it has one. */
  Section opening() {
    return titled ? sections.get(1).with(preamble(sections, true)) : sections.getFirst();
  }

  /** Whether section 1 is the title of the document, and not of the first issue inside. */
  boolean isTitled() {
    return titled;
  }

  private boolean beginsIssue(int section) {
    return inside != null && inside.issues().containsKey(section);
  }

  /** Of each part; what stands before the first section belongs to the first. */
  private List<List<Integer>> fingerprints() {
    List<List<Integer>> fingerprints = new ArrayList<>(parts.size());
    List<Located> blocks = new ArrayList<>(opening().content());
    for (List<Integer> part : parts) {
      part.stream().filter(i -> i > 0).forEach(i -> blocks.addAll(sections.get(i).content()));
      fingerprints.add(Boilerplate.fingerprints(blocks));
      blocks.clear();
    }
    return fingerprints;
  }

  private DocumentFacts facts(boolean lists, boolean deck) {
    boolean first = written.size() > 1 && written.get(1).level() == 1;
    int headings = written.size() - (first ? 2 : 1);
    int webLinks =
        (int) markdown.links().stream().filter(link -> Addresses.isWeb(link.target())).count();
    DocumentFacts.Shape shape =
        new DocumentFacts.Shape(headings, webLinks, lists, source.language(), deck);
    return DocumentFacts.of(
            source.file(),
            title.names().title(),
            source.frontMatter(),
            opening(preamble(written, Outline.hasTitle(written))),
            shape)
        .withHeading(first ? written.get(1).title() : null);
  }

  /** As much of the preamble's text as may name the issue. */
  private static String opening(List<Located> preamble) {
    StringBuilder text = new StringBuilder();
    for (Located located : preamble) {
      text.append(PlainText.of(List.of(located.block())));
      if (text.length() > LONGEST_OPENING) {
        return text.substring(0, LONGEST_OPENING);
      }
    }
    return text.toString();
  }

  /** A heading that only had a table of contents goes with it. */
  private List<Section> withoutContents(List<Section> all, CpuTimeLimit limit) {
    Predicate<Located> isContents = ContentsList.in(source.file(), all);
    List<Section> kept = new ArrayList<>(all.size());
    for (Section section : all) {
      limit.step();
      List<Located> content = new ArrayList<>(section.content().size());
      for (Located located : section.content()) {
        (isContents.test(located) ? contents : content).add(located);
      }
      boolean onlyContents = !section.content().isEmpty() && content.isEmpty();
      if (!onlyContents || section.level() < 2) {
        kept.add(section.with(content));
      }
    }
    return kept;
  }

  /** The shapes of the sections; null for those without content, and for all of a deck. */
  private List<@Nullable SectionShape> shapes(boolean deck, CpuTimeLimit limit) {
    List<@Nullable SectionShape> shapes = new ArrayList<>(sections.size());
    boolean shown = !deck && sections.size() <= MOST_SECTIONS;
    for (Section section : sections) {
      limit.step();
      shapes.add(shown ? shape(section) : null);
    }
    return shapes;
  }

  private static @Nullable SectionShape shape(Section written) {
    Section section = written.withoutLastRules();
    return section.hasContent() ? SectionShapes.of(section.heading(), section.content()) : null;
  }

  /** The sections that show a list of items, or are an item themselves. */
  private BitSet lists(List<@Nullable SectionShape> shapes) {
    BitSet lists = new BitSet();
    for (int i = 0; i < shapes.size(); i++) {
      SectionShape shape = shapes.get(i);
      Block.Heading heading = sections.get(i).heading();
      boolean item = heading != null && SectionShapes.isItem(heading.content());
      lists.set(i, item || shape != null && shape.isList());
    }
    return lists;
  }

  /**
   * Sorts the sections with content into those outside of issues and those of each issue. What
   * stands right below the headings of issues is one section, whatever dates the headings name, and
   * so is what precedes the first section.
   */
  private void arrange(List<@Nullable SectionShape> shapes) {
    if (titled) {
      shapes.set(0, shapes.get(0) == null ? shapes.get(1) : shape(opening()));
      shapes.set(1, null);
    }
    parts.add(new ArrayList<>());
    int level = 0;
    int part = 0;
    for (int i = 0; i < sections.size(); i++) {
      boolean begins = beginsIssue(i);
      if (begins) {
        parts.add(new ArrayList<>());
        part = parts.size() - 1;
        level = sections.get(i).level();
      } else if (sections.get(i).level() <= level) {
        part = 0;
      }
      SectionShape shape = shapes.get(i);
      if (shape != null) {
        parts.get(part).add(i);
        shapes.set(
            i, shape.withKey(i == 0 ? SectionShape.OPENING : begins ? issueKey() : shape.key()));
      }
    }
  }

  private String issueKey() {
    String series = inside == null ? "" : inside.series();
    return series.isEmpty() ? SectionShape.ISSUE : SectionShapes.key(series);
  }

  private static List<List<SectionShape>> shapes(
      List<List<Integer>> parts, List<@Nullable SectionShape> shapes) {
    return parts.stream()
        .map(part ->
            part.stream()
                .map(shapes::get)
                .flatMap(shape -> Optional.ofNullable(shape).stream())
                .toList())
        .toList();
  }
}
