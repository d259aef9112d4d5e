package dev.sennight.parse;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.DocumentStructure;
import dev.sennight.model.DocumentStructure.BlockAnchor;
import dev.sennight.model.DocumentStructure.OutlineHeading;
import dev.sennight.model.Edition;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.Link;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.deck.DeckReading;
import dev.sennight.parse.inline.Anchor;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.text.CpuTimeLimit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a document and its entries from an outline. For one use. */
final class DocumentAssembler {
  private static final int LONGEST_STUB = 1200;
  private final DocumentOutline outline;
  private final SourceFile source;
  private final DocumentTitle title;
  private final LinksByLine links;
  private final List<Problem> problems;
  private final List<OutlineHeading> headings = new ArrayList<>();

  DocumentAssembler(DocumentOutline outline, CpuTimeLimit limit) {
    this.outline = outline;
    this.source = outline.source();
    this.title = outline.title();
    this.links = new LinksByLine(outline.markdown().links(), limit);
    this.problems = new ArrayList<>(source.problems());
  }

  ParsedDocument assemble(@Nullable DocumentPlan plan) {
    List<Section> sections = outline.written();
    if (isStub(sections)) {
      outline(sections, null, 0);
      return document(DocumentKind.STUB, plan, preamble(sections), List.of(), List.of());
    }
    if (plan != null) {
      return digest(plan);
    }
    DeckReading deck = source.address() == null ? Decks.read(source, outline.markdown()) : null;
    return deck == null || deck.entries().isEmpty() ? note(sections) : deck(deck, sections);
  }

  private ParsedDocument deck(DeckReading deck, List<Section> sections) {
    headings.addAll(Decks.outline(sections, deck.entries()));
    problems.addAll(deck.problems());
    deck.entries().forEach(entry -> links.take(entry.span().line(), entry.span().endLine()));
    List<Block> preamble = deck.preamble();
    if (preamble == null) {
      preamble = sections.size() == 1 ? List.of() : preamble(sections);
    }
    return document(DocumentKind.DECK, null, preamble, deck.entries(), List.of());
  }

  private boolean isStub(List<Section> sections) {
    return Languages.pointsToAnother(source.file(), outline.markdown().links())
        && sections.stream().noneMatch(section -> section.level() > 1 && section.hasContent())
        && sections.stream().mapToInt(s -> PlainText.of(s.blocks()).length()).sum() <= LONGEST_STUB;
  }

  private static List<Block> preamble(List<Section> sections) {
    return DocumentOutline.preamble(sections, Outline.hasTitle(sections)).stream()
        .map(Located::block)
        .toList();
  }

  private ParsedDocument digest(DocumentPlan plan) {
    outline.contents().forEach(located -> links.take(located.line(), located.endLine()));
    DigestEntries digest = new DigestEntries(outline, plan, links);
    digest.read();
    if (digest.isExpansionExceeded()) {
      problems.add(Problem.at(1, ProblemKind.EXPANSION_LIMIT, "footnotes"));
    }
    if (digest.entries().isEmpty()) {
      outline(outline.written(), title.heading(), 0);
      NotePart all = new NotePart(1, 1, outline.written());
      ParsedEntry whole = new SingleEntryBuilder(source, title, all, links).item();
      return document(DocumentKind.DIGEST, plan, List.of(), List.of(whole), List.of());
    }
    headings.addAll(digest.headings());
    return document(DocumentKind.DIGEST, plan, List.of(), digest.entries(), digest.issues());
  }

  private ParsedDocument note(List<Section> sections) {
    boolean article = source.address() != null;
    List<ParsedEntry> entries = new ArrayList<>();
    for (NotePart part : NotePart.of(sections, source.text().length())) {
      SingleEntryBuilder whole = new SingleEntryBuilder(source, title, part, links);
      outline(part.sections(), title.heading(), entries.size());
      entries.add(article ? whole.article() : whole.note());
    }
    DocumentKind kind = article ? DocumentKind.ARTICLE : DocumentKind.NOTE;
    return document(kind, null, List.of(), entries, List.of());
  }

  /** The headings of sections that all stand in one entry. */
  private void outline(List<Section> sections, @Nullable Section title, int entry) {
    for (Section section : sections) {
      if (section.heading() != null) {
        boolean own = title != null && title.line() == section.line();
        headings.add(
            new OutlineHeading(section.level(), section.title(), section.line(), entry, own));
      }
    }
  }

  private ParsedDocument document(
      DocumentKind kind,
      @Nullable DocumentPlan plan,
      List<Block> preamble,
      List<ParsedEntry> entries,
      List<DocumentStructure.InsideIssue> issues) {
    List<OutlineHeading> outlined =
        entries.isEmpty()
            ? headings.stream()
                .map(h -> new OutlineHeading(h.level(), h.title(), h.line(), -1, false))
                .toList()
            : headings;
    List<Link> outside = new ArrayList<>(links.rest());
    if (kind != DocumentKind.NOTE && kind != DocumentKind.ARTICLE) {
      outside.addAll(0, source.links());
    }
    Edition edition =
        plan == null
            ? new Edition(null, IssueIdentity.UNKNOWN, source.language())
            : new Edition(plan.match().series(), plan.match().identity(), source.language());
    DocumentStructure structure = new DocumentStructure(issues, outlined, anchors(entries));
    return new ParsedDocument(
        kind, title.names(), edition, preamble, entries, structure, outside, problems);
  }

  private List<BlockAnchor> anchors(List<ParsedEntry> entries) {
    EntryLines lines = new EntryLines(entries);
    List<BlockAnchor> anchors = new ArrayList<>();
    for (Anchor anchor : outline.markdown().anchors()) {
      anchors.add(new BlockAnchor(anchor.id(), anchor.line(), lines.entryAt(anchor.line())));
    }
    return anchors;
  }
}
