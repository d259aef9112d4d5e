package dev.sennight.parse;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.Link;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedDocument.BlockAnchor;
import dev.sennight.model.ParsedDocument.OutlineHeading;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.deck.DeckReading;
import dev.sennight.parse.markdown.Anchor;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownDocument;
import dev.sennight.parse.series.DocumentFacts;
import dev.sennight.parse.series.SeriesMatch;
import dev.sennight.parse.series.SeriesRules;
import dev.sennight.parse.token.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One document on its way from blocks to entries. For one use. */
final class Reading {
  private static final int LONGEST_OPENING = 4000;
  private static final int LONGEST_STUB = 1200;
  private final SourceFile source;
  private final MarkdownDocument markdown;
  private final LinksByLine links;
  private final Footnotes footnotes = new Footnotes();
  private final List<OutlineHeading> headings = new ArrayList<>();

  Reading(SourceFile source, MarkdownDocument markdown) {
    this.source = source;
    this.markdown = markdown;
    this.links = new LinksByLine(markdown.links());
  }

  ParsedDocument parse(SeriesRules rules) {
    List<Section> sections = Outline.of(markdown.blocks());
    Names names = Names.of(source.file(), source.frontMatter(), sections);
    String opening = opening(preamble(sections));
    DocumentFacts facts =
        DocumentFacts.of(
            source.file(), names.title(), source.frontMatter(), opening, shape(sections));
    SeriesMatch match = Decks.isDeclared(source) ? null : rules.recognise(facts).orElse(null);
    if (isStub(sections)) {
      outline(sections, null, 0);
      return document(DocumentKind.STUB, names, match, preamble(sections), List.of());
    }
    if (match != null) {
      return digest(names, match, sections);
    }
    DeckReading deck = source.address() == null ? Decks.read(source, markdown.links()) : null;
    return deck == null || deck.entries().isEmpty()
        ? note(names, sections)
        : deck(names, deck, sections);
  }

  private DocumentFacts.Shape shape(List<Section> sections) {
    int headings = sections.size() - (hasTitle(sections) ? 2 : 1);
    int webLinks =
        (int) markdown.links().stream().filter(link -> Addresses.isWeb(link.target())).count();
    return new DocumentFacts.Shape(headings, webLinks, source.language(), Decks.isDeclared(source));
  }

  private ParsedDocument deck(Names names, DeckReading deck, List<Section> sections) {
    headings.addAll(Decks.outline(sections, deck.entries()));
    source.problems().addAll(deck.problems());
    deck.entries().forEach(entry -> links.take(entry.line(), entry.endLine()));
    List<Block> preamble = sections.size() == 1 ? List.of() : preamble(sections);
    return document(DocumentKind.DECK, names, null, preamble, deck.entries());
  }

  private boolean isStub(List<Section> sections) {
    return Languages.pointsToAnother(source.file(), markdown.links())
        && sections.stream().noneMatch(section -> section.level() > 1 && section.hasContent())
        && sections.stream().mapToInt(s -> PlainText.of(s.blocks()).length()).sum() <= LONGEST_STUB;
  }

  /** As much of the preamble's text as may name the issue. */
  private static String opening(List<Block> preamble) {
    StringBuilder text = new StringBuilder();
    for (Block block : preamble) {
      text.append(PlainText.of(List.of(block)));
      if (text.length() > LONGEST_OPENING) {
        return text.substring(0, LONGEST_OPENING);
      }
    }
    return text.toString();
  }

  /** What stands before the first heading that is not the document's title. */
  private static List<Block> preamble(List<Section> sections) {
    List<Block> blocks = new ArrayList<>(sections.getFirst().blocks());
    if (hasTitle(sections)) {
      blocks.addAll(sections.get(1).blocks());
    }
    return blocks;
  }

  private static boolean hasTitle(List<Section> sections) {
    return sections.size() > 1 && sections.get(1).level() == 1;
  }

  private ParsedDocument digest(Names names, SeriesMatch match, List<Section> written) {
    List<Located> blocks = footnotes.takenOutOf(markdown.blocks());
    List<Section> sections = withoutContents(footnotes.isEmpty() ? written : Outline.of(blocks));
    Entries entries = new Entries(footnotes, links, match.items());
    boolean titled = hasTitle(sections);
    for (int i = 1; i < sections.size(); i++) {
      Section section = sections.get(i);
      int entry = titled && i == 1 ? -1 : entries.add(section);
      headings.add(
          new OutlineHeading(section.level(), section.title(), section.line(), entry, entry >= 0));
    }
    if (entries.entries().isEmpty()) {
      headings.clear();
      outline(written, names.heading(), 0);
      ParsedEntry whole = new WholeEntry(source, names, new NotePart(1, 1, written), links).item();
      return document(DocumentKind.DIGEST, names, match, List.of(), List.of(whole));
    }
    List<Block> preamble = footnotes.withNotes(List.of(), preamble(sections));
    return document(DocumentKind.DIGEST, names, match, preamble, entries.entries());
  }

  /** A heading that only had a table of contents goes with it. */
  private List<Section> withoutContents(List<Section> written) {
    Predicate<Located> isContents = ContentsList.in(source.file(), written);
    List<Section> sections = new ArrayList<>(written.size());
    for (Section section : written) {
      List<Located> content = new ArrayList<>(section.content().size());
      for (Located located : section.content()) {
        if (isContents.test(located)) {
          links.take(located.line(), located.endLine());
        } else {
          content.add(located);
        }
      }
      boolean onlyContents = !section.content().isEmpty() && content.isEmpty();
      if (!onlyContents || section.level() < 2) {
        sections.add(section.with(content));
      }
    }
    return sections;
  }

  private ParsedDocument note(Names names, List<Section> sections) {
    boolean article = source.address() != null;
    List<ParsedEntry> entries = new ArrayList<>();
    for (NotePart part : NotePart.of(sections, source.text().length())) {
      WholeEntry whole = new WholeEntry(source, names, part, links);
      outline(part.sections(), names.heading(), entries.size());
      entries.add(article ? whole.article() : whole.note());
    }
    DocumentKind kind = article ? DocumentKind.ARTICLE : DocumentKind.NOTE;
    return document(kind, names, null, List.of(), entries);
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
      Names names,
      @Nullable SeriesMatch match,
      List<Block> preamble,
      List<ParsedEntry> entries) {
    List<OutlineHeading> outline =
        entries.isEmpty()
            ? headings.stream()
                .map(h -> new OutlineHeading(h.level(), h.title(), h.line(), -1, false))
                .toList()
            : headings;
    List<Link> outside = new ArrayList<>(links.rest());
    if (kind != DocumentKind.NOTE && kind != DocumentKind.ARTICLE) {
      outside.addAll(0, source.links());
    }
    return new ParsedDocument(
        kind,
        names.title(),
        names.names(),
        names.aliases(),
        match == null ? null : match.series(),
        match == null ? IssueIdentity.UNKNOWN : match.identity(),
        source.language(),
        preamble,
        entries,
        outline,
        anchors(entries),
        outside,
        source.problems());
  }

  private List<BlockAnchor> anchors(List<ParsedEntry> entries) {
    List<BlockAnchor> anchors = new ArrayList<>();
    for (Anchor anchor : markdown.anchors()) {
      int entry = -1;
      for (int i = 0; i < entries.size() && entry < 0; i++) {
        ParsedEntry candidate = entries.get(i);
        entry = candidate.line() <= anchor.line() && anchor.line() <= candidate.endLine() ? i : -1;
      }
      anchors.add(new BlockAnchor(anchor.id(), anchor.line(), entry));
    }
    return anchors;
  }
}
