package dev.sennight.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.index.IndexException;
import dev.sennight.model.EntryId;
import dev.sennight.search.SearchAnswer.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches for what the user added to entries. */
class NoteSearchTest {
  private static final EntryId ROBOT = new EntryId("000000000000");
  private static final EntryId MODEL = new EntryId("000000000001");
  private static final EntryId TOOL = new EntryId("000000000002");

  @TempDir Path folder;

  private static class Own implements Unindexed {
    @Override
    public Map<EntryId, List<String>> labels(String written) {
      return Map.of();
    }

    @Override
    public Collection<EntryId> highlighted() {
      return List.of(ROBOT, MODEL);
    }

    @Override
    public Map<EntryId, List<String>> notes() {
      return Map.of(
          MODEL,
          List.of("到时再看", "与 Kubernetes 的比较，写进年终总结"),
          TOOL,
          List.of("Ask Wang about the warehouse licence"));
    }

    @Override
    public Map<String, List<EntryId>> tags() {
      return Map.of("年终 总结", List.of(MODEL), "To Read", List.of(ROBOT, TOOL));
    }
  }

  private SearchAnswer answer(String query, Unindexed unindexed) throws IndexException {
    Path index = folder.resolve("index");
    if (!index.toFile().exists()) {
      new SmallLibrary()
          .item("仓库机器人", "A robot walked into the warehouse.", 18)
          .item("世界模型", "It plans before it walks.", 19, "agent")
          .item("编辑器", "A licence that costs nothing.", 20)
          .index(index)
          .close();
    }
    try (EntrySearch search = EntrySearch.open(index, unindexed)) {
      return search.search(SearchRequest.of(query, 10), CancellationToken.never());
    }
  }

  private List<EntryId> found(String query) throws IndexException {
    return answer(query, new Own()).hits().stream()
        .map(Hit::id)
        .sorted(Comparator.comparing(EntryId::value))
        .toList();
  }

  @Test
  void wordsOfNotesAreFoundAndTheHitShowsTheNote() throws IndexException {
    SearchAnswer answer = answer("年终总结", new Own());
    assertEquals(List.of(MODEL), answer.hits().stream().map(Hit::id).toList());
    assertEquals(1, answer.total());
    SearchAnswer.Snippet snippet = answer.hits().getFirst().snippet();
    assertTrue(snippet.note());
    assertEquals("与 Kubernetes 的比较，写进年终总结", snippet.text());
    assertEquals(List.of(TOOL), found("wang"));
    assertEquals(List.of(MODEL), found("KUBERNETES 比较"));
  }

  @Test
  void notesComeBeforeTexts() throws IndexException {
    List<Hit> hits = answer("warehouse", new Own()).hits();
    assertEquals(List.of(TOOL, ROBOT), hits.stream().map(Hit::id).toList());
    assertTrue(hits.getFirst().snippet().note());
    assertFalse(hits.getLast().snippet().note());
  }

  @Test
  void aNoteMustHoldAllTheWordsAndWhatIsDemandedStillCounts() throws IndexException {
    assertEquals(List.of(), found("wang zyxwv"));
    assertEquals(List.of(TOOL), found("wang week:2025-W20"));
    assertEquals(List.of(), found("wang week:2025-W18"));
  }

  @Test
  void phrasesAreFoundInNotes() throws IndexException {
    assertEquals(List.of(TOOL), found("\"the warehouse licence\""));
    assertEquals(List.of(), found("\"licence warehouse\""));
    assertEquals(List.of(ROBOT), found("warehouse -wang"));
  }

  @Test
  void fieldsTellWhatIsHighlightedNotedOrTagged() throws IndexException {
    assertEquals(List.of(ROBOT, MODEL), found("has:highlight"));
    assertEquals(List.of(ROBOT, MODEL), found("含:高亮"));
    assertEquals(List.of(TOOL), found("-has:highlight"));
    assertEquals(List.of(MODEL, TOOL), found("has:note"));
    assertEquals(List.of(MODEL), found("has:批注 has:highlight"));
    assertEquals(List.of(ROBOT, TOOL), found("mytag:\"to read\""));
    assertEquals(List.of(MODEL), found("我的标签:总结"));
    assertEquals(List.of(), found("mytag:agent"));
    assertEquals(List.of(MODEL), found("tag:agent"));
  }

  @Test
  void fieldsAndTagsAreProposed() throws IndexException {
    answer("x", new Own());
    try (EntrySearch search = EntrySearch.open(folder.resolve("index"), new Own())) {
      assertEquals(List.of("mytag:"), texts(search.complete("myt", 3)));
      assertEquals(List.of("我的标签:"), texts(search.complete("我的", 2)));
      assertEquals(List.of("\"To Read\""), texts(search.complete("mytag:rea", 9)));
      assertEquals(List.of("highlight"), texts(search.complete("has:hi", 6)));
      assertEquals(List.of("note"), texts(search.complete("has:no", 6)));
    }
  }

  private static List<String> texts(List<Completion> completions) {
    return completions.stream().map(Completion::text).toList();
  }

  @Test
  void textsAreSearchedWhenNotesCannotBeRead() throws IndexException {
    Unindexed broken =
        new Own() {
          @Override
          public Map<EntryId, List<String>> notes() {
            throw new UncheckedIOException(new IOException("broken"));
          }
        };
    List<Hit> hits = answer("warehouse", broken).hits();
    assertEquals(List.of(ROBOT), hits.stream().map(Hit::id).toList());
  }
}
