package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.SearchAnswer;
import dev.sennight.search.SearchRequest;
import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.search.SearchRequest.Sort;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case does not count in tags, and a parent holds what its children hold. */
class TagsTest {
  @TempDir Path parent;
  private TestLibrary files;

  @BeforeEach
  void notes() throws Exception {
    files =
        new TestLibrary(parent)
            .write("a.md", "Words with #AI/agents and #ai.")
            .write("b.md", "Words with #AI.")
            .write("c.md", "Words with #AI and #über.")
            .write("d.md", "Words with #ai/Agents/planning and #Über.")
            .write("e.md", "Words with #aims.");
  }

  @Test
  void aTagListsWhatItsChildrenHave() throws Exception {
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      for (String tag : List.of("ai", "AI")) {
        assertEquals(List.of("a.md", "b.md", "c.md", "d.md"), tagged(library, tag));
      }
      assertEquals(List.of("a.md", "d.md"), tagged(library, "AI/Agents"));
      assertEquals(List.of("c.md", "d.md"), tagged(library, "Über"));
    }
  }

  private static List<String> tagged(Library library, String tag) throws LibraryException {
    return library.catalog().entriesTagged(tag).stream().map(EntrySummary::file).toList();
  }

  @Test
  void countsAreThoseOfTheListsInTheSpellingThatIsUsedMost() throws Exception {
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      Map<String, Long> tags = library.catalog().tags();
      assertEquals(
          List.of("AI", "4"), List.of(tags.keySet().iterator().next(), "" + tags.get("AI")));
      for (Map.Entry<String, Long> tag : tags.entrySet()) {
        assertEquals(tagged(library, tag.getKey()).size(), tag.getValue(), tag.getKey());
      }
      assertEquals(5, tags.size(), tags.toString());
    }
  }

  @Test
  void searchCountsAndNarrowsTheSameTags() throws Exception {
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals(library.catalog().tags(), facet(library, Set.of()));
      assertEquals(4, facet(library, Set.of("ai")).get("ai"));
      SearchRequest narrowed =
          new SearchRequest("words", 0, 9, Sort.RELEVANCE, Map.of(FacetField.TAG, Set.of("ai")));
      assertEquals(4, library.search(narrowed, CancellationToken.never()).answer().total());
    }
  }

  private static Map<String, Long> facet(Library library, Set<String> chosen) throws Exception {
    SearchRequest request =
        new SearchRequest("words", 0, 9, Sort.RELEVANCE, Map.of(FacetField.TAG, chosen));
    return library.search(request, CancellationToken.never()).answer().facets().stream()
        .filter(facet -> facet.field() == FacetField.TAG)
        .flatMap(facet -> facet.counts().stream())
        .collect(Collectors.toMap(SearchAnswer.Count::value, SearchAnswer.Count::count));
  }
}
