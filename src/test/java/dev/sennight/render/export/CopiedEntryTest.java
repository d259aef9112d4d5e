package dev.sennight.render.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.DateSpan;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryDetails;
import dev.sennight.model.EntryFacts;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntryLocation;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.PageWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** An entry as it comes out of the clipboard. */
class CopiedEntryTest {
  private static final PageWords ENGLISH = PageWords.of(Locale.ENGLISH);

  @Test
  void notesAreNumberedWhereTheyAreCalled() {
    Entry entry =
        article(
            line(new Inline.Text("一句"), new Inline.FootnoteReference("1")),
            line(new Inline.Text("又一句"), new Inline.FootnoteReference("^1")),
            new Block.Footnote("1", List.of(line(new Inline.Text("甲")))),
            new Block.Footnote("^1", List.of(line(new Inline.Text("乙")))));
    String plain = EntryText.plain(entry, ENGLISH);
    assertTrue(plain.contains("一句[1]"), plain);
    assertTrue(plain.contains("又一句[*1]"), plain);
    assertTrue(plain.contains("[*1] 乙"), plain);
    String markdown = EntryMarkdown.cite(entry, ENGLISH);
    assertTrue(markdown.contains("又一句[^inline-1]"), markdown);
    assertTrue(markdown.contains("[^inline-1]: 乙"), markdown);
  }

  @Test
  void picturesSayTheirNames() {
    String plain =
        EntryText.plain(
            article(
                line(image("a/图 1.png", "")),
                line(image("b.png", "一张图")),
                line(new Inline.Text("末段"))),
            ENGLISH);
    assertTrue(plain.endsWith("\n\n[图 1.png]\n\n[一张图]\n\n末段\n"), plain);
  }

  @Test
  void labelsOfACardAreInTheLanguageOfTheReader() {
    Entry card =
        article(
            new Block.CardPart(Block.Part.INSIGHTS, List.of(line(new Inline.Text("It acts.")))));
    String english = EntryText.plain(card, ENGLISH);
    assertTrue(english.contains("【Insights】\nIt acts."), english);
    String chinese = EntryText.plain(card, PageWords.of(Locale.SIMPLIFIED_CHINESE));
    assertTrue(chinese.contains("【本质洞见】"), chinese);
  }

  @Test
  void aDateIsSaidOnce() {
    Entry entry = article(line(new Inline.Text("正文")));
    assertEquals("1 May 2025", EntryText.place(entry, ENGLISH));
    assertFalse(EntryMarkdown.cite(entry, ENGLISH).contains("2025-05-01"));
  }

  @Test
  void daysAreWrittenWithEachPartOnce() {
    PageWords chinese = PageWords.of(Locale.SIMPLIFIED_CHINESE);
    DateSpan week = new DateSpan(LocalDate.of(2026, 7, 27), LocalDate.of(2026, 8, 2));
    assertEquals("27 Jul – 2 Aug 2026", ENGLISH.days(week));
    assertEquals("2026年7月27日–8月2日", chinese.days(week));
    DateSpan month = new DateSpan(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 22));
    assertEquals("16–22 Feb 2026", ENGLISH.days(month));
    assertEquals("2026年2月16日–22日", chinese.days(month));
    DateSpan years = new DateSpan(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 4));
    assertEquals("29 Dec 2025 – 4 Jan 2026", ENGLISH.days(years));
    assertEquals("2025年12月29日–2026年1月4日", chinese.days(years));
  }

  private static Block.Paragraph line(Inline... words) {
    return new Block.Paragraph(List.of(words), null);
  }

  private static Inline image(String target, String alt) {
    return new Inline.Image(LinkForm.WIKI, target, alt, null, null);
  }

  private static Entry article(Block... blocks) {
    LocalDate day = LocalDate.of(2025, 5, 1);
    EntrySummary summary =
        new EntrySummary(
            new EntryId("article00001"),
            EntryKind.ARTICLE,
            "文",
            new EntryLocation("clippings/文.md", 1, null, null),
            null,
            new IssueIdentity(null, null, null, new DateSpan(day, day)),
            EntryFacts.NONE);
    List<Block> body = List.of(blocks);
    return new Entry(summary, List.of(), body, PlainText.of(body), EntryDetails.NONE);
  }
}
