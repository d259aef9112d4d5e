package dev.sennight.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.search.SearchAnswer;
import dev.sennight.search.query.QueryNote;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchStatusTest {

  @ParameterizedTest
  @EnumSource
  void everyNoteIsWordedInBothLanguages(QueryNote.Kind kind) {
    SearchStatus says = saying(new QueryNote(kind, List.of("甲", "乙")));
    String english = Texts.of(Language.ENGLISH).get(says.notes().get().getFirst());
    String chinese = Texts.of(Language.CHINESE).get(says.notes().get().getFirst());
    assertTrue(english.endsWith("."), english);
    assertTrue(chinese.endsWith("。"), chinese);
    assertFalse(english.contains("{") || chinese.contains("{"), english + chinese);
  }

  @Test
  void aNoteNamesWhatItIsAbout() {
    SearchStatus says =
        saying(new QueryNote(QueryNote.Kind.SPELLED, List.of("anthropc", "anthropic")));
    assertEquals(
        "没有“anthropc”的结果，同时搜索了“anthropic”。",
        Texts.of(Language.CHINESE).get(says.notes().get().getFirst()));
  }

  @Test
  void saysHowMuchIsSearchedWhileTheFolderIsRead() {
    SearchStatus says = saying(new QueryNote(QueryNote.Kind.SIGNS_ONLY, List.of()));
    assertNull(says.coverage().get());
    says.cover(new Step(3, 1200, "a.md"));
    assertEquals(
        "Indexing: 3 of 1,200 files, 9 entries searched so far.",
        Texts.of(Language.ENGLISH).get(Objects.requireNonNull(says.coverage().get())));
    says.cover(null);
    assertNull(says.coverage().get());
  }

  @Test
  void saysHowMuchIsSearchedAfterReadingWasStopped() {
    SearchStatus says = saying(new QueryNote(QueryNote.Kind.SIGNS_ONLY, List.of()));
    says.cover(new Step(3, 1200, "a.md"));
    says.cover(null);
    says.stopped(true);
    assertEquals(
        "Indexing stopped after 3 of 1,200 files; 9 entries searched.",
        Texts.of(Language.ENGLISH).get(Objects.requireNonNull(says.coverage().get())));
    says.stopped(false);
    assertNull(says.coverage().get());
    says.cover(new Step(1200, 1200, "z.md"));
    says.cover(null);
    says.stopped(true);
    assertNull(says.coverage().get(), "it was stopped when all was read");
  }

  private static SearchStatus saying(QueryNote note) {
    SearchStatus says = new SearchStatus();
    says.say(
        new SearchAnswer(
            List.of(),
            0,
            true,
            9,
            List.of(),
            List.of(),
            List.of(note),
            null,
            new SearchAnswer.Explanation("", List.of())),
        "");
    return says;
  }
}
