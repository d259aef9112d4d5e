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
  @Test
  void notesAreNumberedWhereTheyAreCalled() {
    Entry entry =
        article(
            line(new Inline.Text("一句"), new Inline.FootnoteReference("1")),
            line(new Inline.Text("又一句"), new Inline.FootnoteReference("^1")),
            new Block.Footnote("1", List.of(line(new Inline.Text("甲")))),
            new Block.Footnote("^1", List.of(line(new Inline.Text("乙")))));
    String plain = EntryText.plain(entry, PageWords.of(Locale.ENGLISH));
    assertTrue(plain.contains("一句[1]"), plain);
    assertTrue(plain.contains("又一句[*1]"), plain);
    assertTrue(plain.contains("[*1] 乙"), plain);
    String markdown = EntryMarkdown.cite(entry);
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
            PageWords.of(Locale.ENGLISH));
    assertTrue(plain.endsWith("\n\n[图 1.png]\n\n[一张图]\n\n末段\n"), plain);
  }

  @Test
  void labelsOfACardAreInTheLanguageOfTheReader() {
    Entry card =
        article(
            new Block.CardPart(Block.Part.INSIGHTS, List.of(line(new Inline.Text("It acts.")))));
    String english = EntryText.plain(card, PageWords.of(Locale.ENGLISH));
    assertTrue(english.contains("【Insights】\nIt acts."), english);
    String chinese = EntryText.plain(card, PageWords.of(Locale.SIMPLIFIED_CHINESE));
    assertTrue(chinese.contains("【本质洞见】"), chinese);
  }

  @Test
  void aDateIsSaidOnce() {
    Entry entry = article(line(new Inline.Text("正文")));
    assertEquals("2025-05-01", EntryText.place(entry));
    assertFalse(EntryMarkdown.cite(entry).contains("2025-05-01 · 2025-05-01"));
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
