package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchRequest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What front matter says about an entry, and how it is found. */
class FrontMatterTest {
  @TempDir Path parent;

  @Test
  void whereAClippingComesFromAndWhenIsKnownAndFound() throws Exception {
    TestLibrary files = new TestLibrary(parent);
    files.write(
        "a.md",
        "---",
        "title: [転載] 湖の記事",
        "source_name: Egret Review",
        "source_url: https://example.org/lakes",
        "published_at: '2026-06-09'",
        "updated: 2026-07-01",
        "tags: 湖 水鳥",
        "---",
        "本文。");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      EntrySummary found =
          library
              .search(SearchRequest.of("Egret Review", 1), CancellationToken.never())
              .hits()
              .getFirst()
              .entry();
      assertEquals("[転載] 湖の記事", found.title());
      assertEquals(List.of("https://example.org/lakes"), found.facts().sources());
      assertEquals(List.of("湖", "水鳥"), found.facts().tags());
      assertEquals(
          LocalDate.of(2026, 6, 9),
          found.identity().date() == null ? null : found.identity().date().first());
    }
  }
}
