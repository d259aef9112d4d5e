package dev.sennight.library.update;

import static dev.sennight.library.update.IdDocuments.document;
import static dev.sennight.library.update.IdDocuments.issue;
import static dev.sennight.library.update.IdDocuments.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.store.PreviousEntry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Which id an entry has when its document is read for the first time, and when it is read again.
 */
class EntryIdsTest {
  private static final String LONG = "The heron stood in the shallow water until the evening came.";
  private static final String EDITED = "The heron stood in the shallow water until the night came.";
  private static final String OTHER =
      "Kingfishers dig their burrows into steep banks of clay, 1 m deep.";
  private final EntryIds ids = new EntryIds();

  private static ParsedDocument digest(String... titles) {
    ParsedEntry[] items = new ParsedEntry[titles.length];
    for (int i = 0; i < titles.length; i++) {
      items[i] = item(titles[i]);
    }
    return document("Weekly", issue(2025, 18), null, items);
  }

  private List<EntryIds.Assigned> assign(
      String file,
      ParsedDocument document,
      List<String> texts,
      List<PreviousEntry> priors,
      String... before)
      throws IOException {
    return ids.assign(file, document, texts, priors, prior -> before[prior.ordinal()]);
  }

  private static List<PreviousEntry> priors(
      List<EntryIds.Assigned> assigned, List<String> titles, String... texts) {
    List<PreviousEntry> priors = new ArrayList<>();
    for (int i = 0; i < assigned.size(); i++) {
      priors.add(
          new PreviousEntry(
              assigned.get(i).id(),
              assigned.get(i).key(),
              i,
              titles.get(i),
              EntryIds.fingerprint(texts[i])));
    }
    return priors;
  }

  private static List<EntryId> idsOf(List<EntryIds.Assigned> assigned) {
    return assigned.stream().map(EntryIds.Assigned::id).toList();
  }

  @Test
  void aNewEntryIsNamedByItsKey() throws IOException {
    List<EntryIds.Assigned> assigned = assign("a.md", digest("A", "B"), List.of("", ""), List.of());
    assertEquals(
        EntryKeys.of("a.md", digest("A", "B")),
        assigned.stream().map(EntryIds.Assigned::key).toList());
    assertEquals(
        assigned.stream().map(EntryIds.Assigned::key).toList(),
        idsOf(assigned).stream().map(EntryId::value).toList());
  }

  @Test
  void anIdThatAnotherDocumentHasIsNotGivenAgain() throws IOException {
    List<EntryIds.Assigned> first = assign("a.md", digest("A"), List.of(""), List.of());
    ids.settle("a.md", List.of(), first);
    List<EntryIds.Assigned> second = assign("b.md", digest("A"), List.of(""), List.of());
    assertEquals(first.getFirst().key(), second.getFirst().key());
    assertNotEquals(first.getFirst().id(), second.getFirst().id());
    assertEquals(second, assign("b.md", digest("A"), List.of(""), List.of()));
    assertNotEquals(second, assign("c.md", digest("A"), List.of(""), List.of()));
    assertEquals(Set.of("a.md"), ids.claimed("b.md", digest("A")));
    assertEquals(Set.of(), ids.claimed("b.md", digest("B")));
  }

  @Test
  void anIdThatBecameFreeIsGivenAgain() throws IOException {
    List<EntryIds.Assigned> first = assign("a.md", digest("A"), List.of(LONG), List.of());
    ids.settle("a.md", List.of(), first);
    List<PreviousEntry> priors = priors(first, List.of("A"), LONG);
    ids.settle("a.md", priors, List.of());
    assertEquals(first, assign("b.md", digest("A"), List.of(LONG), List.of()));
  }

  private List<EntryId> again(
      List<String> titles, List<String> texts, List<String> newTitles, List<String> newTexts)
      throws IOException {
    List<EntryIds.Assigned> first =
        assign("a.md", digest(titles.toArray(String[]::new)), texts, List.of());
    ids.settle("a.md", List.of(), first);
    String[] before = texts.toArray(String[]::new);
    List<EntryIds.Assigned> now =
        assign(
            "a.md",
            digest(newTitles.toArray(String[]::new)),
            newTexts,
            priors(first, titles, before),
            before);
    List<EntryId> known = idsOf(first);
    assertEquals(now.size(), Set.copyOf(idsOf(now)).size(), "no id is given twice");
    return idsOf(now).stream()
        .map(id -> known.contains(id) ? new EntryId("known" + known.indexOf(id) + "000000") : id)
        .toList();
  }

  private static EntryId known(int index) {
    return new EntryId("known" + index + "000000");
  }

  @Test
  void anEntryThatStaysKeepsItsId() throws IOException {
    assertEquals(
        List.of(known(0), known(1)),
        again(List.of("A", "B"), List.of("x", "y"), List.of("A", "B"), List.of("x2", "y2")));
  }

  @Test
  void entriesThatSwapPlacesKeepTheirIds() throws IOException {
    assertEquals(
        List.of(known(1), known(0)),
        again(List.of("A", "A"), List.of("x", "y"), List.of("A", "A"), List.of("y", "x")));
  }

  @Test
  void aRetitledEntryIsKnownByItsText() throws IOException {
    assertEquals(
        List.of(known(0)), again(List.of("A"), List.of(LONG), List.of("B"), List.of(LONG + "\n")));
  }

  @Test
  void aRetitledEntryOfFewWordsIsNot() throws IOException {
    List<EntryId> now =
        again(List.of("A"), List.of("few words"), List.of("B"), List.of("few words"));
    assertNotEquals(List.of(known(0)), now);
    String twenty = "x".repeat(10) + "y".repeat(10);
    assertEquals(
        List.of(known(0)), again(List.of("C"), List.of(twenty), List.of("D"), List.of(twenty)));
  }

  @Test
  void aRetitledAndEditedEntryIsKnownByALikeText() throws IOException {
    assertEquals(
        List.of(known(0)), again(List.of("A"), List.of(LONG), List.of("B"), List.of(EDITED)));
  }

  @Test
  void anotherTextIsAnotherEntry() throws IOException {
    List<EntryId> now = again(List.of("A"), List.of(LONG), List.of("B"), List.of(OTHER));
    assertNotEquals(List.of(known(0)), now);
  }

  @Test
  void theMostAlikeTextDecidesAndThenThePlace() throws IOException {
    assertEquals(
        List.of(known(1), known(0)),
        again(
            List.of("A", "B"),
            List.of(LONG, EDITED + " And went."),
            List.of("C", "D"),
            List.of(EDITED + " And left.", LONG + " Then.")));
    assertEquals(
        List.of(known(0), known(1)),
        again(
            List.of("E", "F"),
            List.of(OTHER + " one", OTHER + " one"),
            List.of("G", "H"),
            List.of(OTHER + " two", OTHER + " two")));
  }

  @Test
  void textsOfAReplacedFileAreNotCompared() throws IOException {
    List<String> titles = new ArrayList<>();
    List<String> newTitles = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      titles.add("old " + i);
      newTitles.add("new " + i);
      texts.add(LONG + " " + i);
    }
    List<String> edited = texts.stream().map(text -> text + " more").toList();
    assertTrue(
        again(titles, texts, newTitles, edited).stream()
            .noneMatch(id -> id.value().startsWith("known")));
    List<EntryId> few =
        again(
            titles.subList(0, 100),
            texts.subList(0, 100),
            newTitles.subList(0, 100),
            edited.subList(0, 100));
    assertEquals(100, few.stream().filter(id -> id.value().startsWith("known")).count());
  }

  @Test
  void likenessIsTheShareOfCommonPairs() {
    assertEquals(1, like("abc", "abc"));
    assertEquals(0, like("abc", "xyz"));
    assertEquals(1.0 / 3, like("abc", "abd"), 1e-9);
    assertEquals(0.5, like("abc", "ab"), 1e-9);
    assertEquals(0.5, like("ab", "abc"), 1e-9);
    assertEquals(1, like("", ""));
    assertEquals(0, like("a", "ab"));
  }

  private static double like(String a, String b) {
    return BigramSimilarity.of(BigramSimilarity.grams(a), BigramSimilarity.grams(b));
  }

  /** Ids stand in what people keep: no version may derive another one. */
  @Test
  void hashesAreTheSameInEveryVersion() {
    assertEquals("tratajfpv0np", StableHash.of("item", "1"));
    assertEquals("m07rfca846c7", StableHash.of(""));
    assertNotEquals(StableHash.of("a", "b"), StableHash.of("ab"));
    assertEquals(6943486349302110488L, StableHash.quick("heron 苍鹭"));
    assertEquals(-162702791582339457L, StableHash.quick(""));
    assertEquals(EntryIds.fingerprint("heron"), EntryIds.fingerprint(" heron\n"));
  }

  @Test
  void whatCountsOfATitleAreItsLettersAndDigits() {
    assertEquals("gpt51发布", TitleKey.of("ＧＰＴ-5.1 发布！"));
    assertEquals("c", TitleKey.of("C++"));
    assertEquals("???", TitleKey.of(" ??? "));
  }

  @Test
  void fortyThousandEntriesAreMatchedInLinearTime() throws IOException {
    int count = 40_000;
    String[] titles = new String[count];
    String[] texts = new String[count];
    String[] retitled = new String[count];
    for (int i = 0; i < count; i++) {
      titles[i] = "Title " + i;
      texts[i] = LONG + i;
      retitled[count - 1 - i] = i % 2 == 0 ? titles[i] : "Other " + i;
    }
    List<String> reversed = Arrays.asList(texts).reversed();
    List<EntryIds.Assigned> first = assign("a.md", digest(titles), List.of(texts), List.of());
    ids.settle("a.md", List.of(), first);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    List<EntryIds.Assigned> second =
        assign("a.md", digest(retitled), reversed, priors(first, List.of(titles), texts), texts);
    long seconds = TimeUnit.NANOSECONDS.toSeconds(threads.getCurrentThreadCpuTime() - start);
    assertEquals(idsOf(first), idsOf(second).reversed());
    assertTrue(seconds < 5, seconds + " s");
  }
}
