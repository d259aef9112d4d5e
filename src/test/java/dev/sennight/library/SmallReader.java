package dev.sennight.library;

import dev.sennight.model.DateSpan;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.DocumentNames;
import dev.sennight.model.DocumentStructure;
import dev.sennight.model.Edition;
import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySpan;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.Link;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads just enough for tests: a file named {@code yyyyWww} is a digest whose second-level headings
 * are entries, one below {@code cards/} a deck, anything else a note of one entry.
 */
final class SmallReader {
  private static final Pattern WEEK = Pattern.compile("(\\d{4})W(\\d{2})(?:\\.([a-z]{2}))?\\.md$");
  private static final Pattern LINK =
      Pattern.compile("(!?)\\[\\[([^\\]|]+)(?:\\|([^\\]]+))?]]|(!?)\\[([^\\]]*)]\\(([^)]+)\\)");

  private SmallReader() {}

  static ParsedDocument parse(String file, byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    if (text.contains("BREAK THE READER")) {
      throw new IllegalStateException("asked to");
    }
    List<String> lines = text.lines().toList();
    Matcher week = WEEK.matcher(file);
    boolean digest = week.find();
    EntryKind kind =
        digest ? EntryKind.ITEM : file.startsWith("cards/") ? EntryKind.CARD : EntryKind.NOTE;
    List<ParsedEntry> entries = new ArrayList<>();
    List<DocumentStructure.OutlineHeading> headings = new ArrayList<>();
    String title = file.substring(file.lastIndexOf('/') + 1);
    if (kind == EntryKind.NOTE) {
      entries.add(entry(kind, title, 1, lines));
    }
    int start = -1;
    for (int i = 0; i <= lines.size(); i++) {
      boolean heading = i < lines.size() && lines.get(i).startsWith("## ");
      if (kind != EntryKind.NOTE && start >= 0 && (heading || i == lines.size())) {
        entries.add(
            entry(kind, lines.get(start).substring(3), start + 1, lines.subList(start + 1, i)));
      }
      if (heading) {
        start = i;
        int entry = kind == EntryKind.NOTE ? 0 : entries.size();
        headings.add(
            new DocumentStructure.OutlineHeading(
                2, lines.get(i).substring(3), i + 1, entry, kind != EntryKind.NOTE));
      }
    }
    return new ParsedDocument(
        digest
            ? DocumentKind.DIGEST
            : kind == EntryKind.CARD ? DocumentKind.DECK : DocumentKind.NOTE,
        DocumentNames.of(lines.isEmpty() ? title : lines.getFirst()),
        digest ? new Edition("Weekly", issue(week), week.group(3)) : Edition.NONE,
        List.of(),
        entries,
        new DocumentStructure(List.of(), headings, List.of()),
        List.of(),
        List.of());
  }

  private static IssueIdentity issue(Matcher week) {
    int year = Integer.parseInt(week.group(1));
    int number = Integer.parseInt(week.group(2));
    return new IssueIdentity(
        year, number, null, DateSpan.on(LocalDate.of(year, 1, 1).plusWeeks(number - 1L)));
  }

  private static ParsedEntry entry(EntryKind kind, String title, int line, List<String> lines) {
    List<Link> links = new ArrayList<>();
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i);
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        boolean wiki = link.group(2) != null;
        links.add(
            new Link(
                wiki ? LinkForm.WIKI : LinkForm.MARKDOWN,
                "!".equals(wiki ? link.group(1) : link.group(4)),
                wiki ? link.group(2) : link.group(6),
                link.group(),
                wiki ? link.group(2) : link.group(5),
                line + i));
      }
      if (!text.isBlank()) {
        body.add(new Block.Paragraph(List.of(new Inline.Text(text)), null));
      }
    }
    return new ParsedEntry(
        kind,
        title,
        new EntrySpan(line, line + lines.size(), 2, List.of()),
        body,
        links,
        null,
        EntryFacts.NONE,
        EntryDetails.NONE);
  }
}
