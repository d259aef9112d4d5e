package dev.sennight.render.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Works that an entry links to, as BibTeX and CSL-JSON. */
class CitationTest {
  private static List<Citation> of(List<String> sources, Inline... words) {
    List<Block> body = List.of(new Block.Paragraph(List.of(words), null));
    EntrySummary summary =
        new EntrySummary(
            new EntryId("article00001"),
            EntryKind.ARTICLE,
            "A heading & more",
            new EntryLocation("a.md", 1, null, null),
            null,
            new IssueIdentity(null, null, null, null),
            new EntryFacts(List.of(), sources, false));
    return Citation.of(
        new Entry(summary, List.of(), body, PlainText.of(body), EntryDetails.NONE),
        "Weekly › 2026-W08");
  }

  private static Inline link(LinkForm form, String target, String words) {
    return new Inline.Link(form, target, List.of(new Inline.Text(words)));
  }

  @Test
  void aPaperHasItsIdTitleAndMonth() {
    List<Citation> works =
        of(
            List.of(),
            link(
                LinkForm.MARKDOWN,
                "https://arxiv.org/pdf/2602.08071v2.pdf",
                "2602.08071v1 ViT-5 Vision {Transformers}"));
    assertEquals(
        """
        @misc{arxiv2602.08071,
          title = {{ViT-5 Vision \\{Transformers\\}}},
          year = {2026},
          month = {2},
          eprint = {2602.08071},
          archiveprefix = {arXiv},
          url = {https://arxiv.org/abs/2602.08071},
          note = {A heading \\& more, Weekly › 2026-W08}
        }

        """,
        Citation.bibTex(works));
    assertEquals(
        Map.of(
            "id", "arxiv2602.08071",
            "type", "article",
            "title", "ViT-5 Vision {Transformers}",
            "URL", "https://arxiv.org/abs/2602.08071",
            "number", "arXiv:2602.08071",
            "issued", Map.of("date-parts", List.of(List.of(2026, 2))),
            "note", "A heading & more, Weekly › 2026-W08"),
        works.getFirst().csl());
  }

  @Test
  void everyWorkStandsOnceInTheOrderOfTheText() {
    List<Citation> works =
        of(
            List.of("https://example.org"),
            link(
                LinkForm.WIKI,
                "2503.11576 SmolDocling - compact",
                "2503.11576 SmolDocling - compact"),
            link(LinkForm.ADDRESS, "https://arxiv.org/abs/2503.11576", "arxiv.org"),
            link(
                LinkForm.MARKDOWN, "https://doi.org/10.1038/s41586-024-07487-w", "a work on cells"),
            link(LinkForm.MARKDOWN, "https://arxiv.org/abs/cs/0112017", "old"));
    assertEquals(
        List.of("arxiv2503.11576", "doi10.1038-s41586-024-07487-w", "arxivcs/0112017"),
        works.stream().map(Citation::key).toList());
    assertEquals("SmolDocling - compact", works.getFirst().title());
    assertEquals("a work on cells", works.get(1).title());
    assertEquals("10.1038/s41586-024-07487-w", works.get(1).csl().get("DOI"));
    assertEquals("A heading & more", works.get(2).title());
  }

  @Test
  void idsInRunningTextAreWorks() {
    List<Citation> works =
        of(
            List.of(),
            new Inline.Text(
                "见 arXiv:2602.13476。(doi: 10.1145/3292500.3330701), version 2024.12345 and "),
            link(LinkForm.MARKDOWN, "https://doi.org/10.48550/arXiv.2301.00001", "a paper"));
    assertEquals(
        List.of("arxiv2301.00001", "arxiv2602.13476", "doi10.1145-3292500.3330701"),
        works.stream().map(Citation::key).toList());
    assertEquals("10.1145/3292500.3330701", works.getLast().doi());
  }

  @Test
  void withoutAPaperTheSourceIsCited() {
    List<Citation> works = of(List.of("https://example.org/a?b=1&c=2"), new Inline.Text("内容"));
    assertEquals(1, works.size());
    assertEquals("A heading & more", works.getFirst().title());
    assertEquals("https://example.org/a?b=1&c=2", works.getFirst().address());
    assertEquals(List.of(), of(List.of(), new Inline.Text("no link")));
  }
}
