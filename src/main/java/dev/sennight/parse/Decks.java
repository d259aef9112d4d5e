package dev.sennight.parse;

import dev.sennight.model.DocumentStructure.OutlineHeading;
import dev.sennight.model.ParsedEntry;
import dev.sennight.parse.deck.DeckReading;
import dev.sennight.parse.deck.MarkdownDeck;
import dev.sennight.parse.deck.PrintedDeck;
import dev.sennight.parse.deck.TermDeck;
import dev.sennight.parse.markdown.Located;
import dev.sennight.parse.markdown.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recognises and reads decks of keyword cards. */
final class Decks {
  private static final int LONGEST_DUMP = 4_000_000;

  private Decks() {}

  /** Whether front matter says that the document is a deck, or it is a glossary. */
  static boolean isDeck(SourceFile source, List<Located> blocks) {
    return MarkdownDeck.isDeclared(source.frontMatter()) || TermDeck.isDeck(blocks);
  }

  /** The cards of {@code source}; null when it is no deck. */
  static @Nullable DeckReading read(SourceFile source, MarkdownDocument document) {
    if (MarkdownDeck.isDeclared(source.frontMatter())
        || MarkdownDeck.looksLikeDeck(document.blocks())) {
      return MarkdownDeck.read(source.body(), source.frontMatter().bodyLine(), document);
    }
    Optional<DeckReading> terms = TermDeck.read(document.blocks(), source.text(), document.links());
    if (terms.isPresent()) {
      return terms.get();
    }
    return source.text().length() > LONGEST_DUMP
        ? null
        : PrintedDeck.read(source.text(), source.pageBreaks()).orElse(null);
  }

  /** The outline: the document's own headings, or the cards where it has none. */
  static List<OutlineHeading> outline(List<Section> sections, List<ParsedEntry> entries) {
    EntryLines lines = new EntryLines(entries);
    List<OutlineHeading> outline = new ArrayList<>();
    for (Section section : sections.subList(1, sections.size())) {
      int entry = lines.entryAt(section.line());
      boolean opens = entry >= 0 && entries.get(entry).span().line() == section.line();
      outline.add(
          new OutlineHeading(section.level(), section.title(), section.line(), entry, opens));
    }
    for (int i = 0; i < entries.size() && sections.size() == 1; i++) {
      ParsedEntry entry = entries.get(i);
      outline.add(
          new OutlineHeading(entry.span().level(), entry.title(), entry.span().line(), i, true));
    }
    return outline;
  }
}
