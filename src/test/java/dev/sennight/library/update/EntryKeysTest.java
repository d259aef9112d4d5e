package dev.sennight.library.update;

import static dev.sennight.library.update.IdDocuments.article;
import static dev.sennight.library.update.IdDocuments.card;
import static dev.sennight.library.update.IdDocuments.document;
import static dev.sennight.library.update.IdDocuments.issue;
import static dev.sennight.library.update.IdDocuments.item;
import static dev.sennight.library.update.IdDocuments.note;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.sennight.model.ParsedDocument;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry's id derives from, and what it does not. */
class EntryKeysTest {
  private static String key(String file, ParsedDocument document) {
    return EntryKeys.of(file, document).getFirst();
  }

  private static String itemKey(String file, String series, int week, String language) {
    return key(file, document(series, issue(2025, week), language, item("工具")));
  }

  @Test
  void anItemKeepsItsKeyWhereverItsFileIs() {
    String key = itemKey("a/2025W18.md", "Weekly", 18, "zh-CN");
    assertEquals(key, itemKey("b/other.md", "weekly", 18, "ZH-cn"));
  }

  @Test
  void seriesIssueLanguageAndTitleTellItemsApart() {
    String key = itemKey("a.md", "Weekly", 18, "zh");
    assertNotEquals(key, itemKey("a.md", "Daily", 18, "zh"));
    assertNotEquals(key, itemKey("a.md", "Weekly", 19, "zh"));
    assertNotEquals(key, itemKey("a.md", "Weekly", 18, "en"));
    assertNotEquals(key, key("a.md", document("Weekly", issue(2025, 18), "zh", item("资源"))));
  }

  @Test
  void anItemWithoutAnIssueHasTheNameOfItsFileForOne() {
    ParsedDocument document = document("Weekly", issue(null, null), null, item("工具"));
    assertEquals(key("x/One.md", document), key("y/one.txt", document));
    assertNotEquals(key("One.md", document), key("Two.md", document));
    assertNotEquals(key(".md", document), key("One.md", document));
  }

  @Test
  void aCardIsItsTermInItsDeck() {
    String key = key("a.md", document(null, issue(2025, 18), "zh", card("智能体")));
    assertEquals(key, key("b.md", document(null, issue(2025, 19), "en", card("智能体"))));
    assertNotEquals(key, key("a.md", document(null, issue(2025, 18), "zh", card("空间智能"))));
    assertNotEquals(key, key("a.md", document("Deck", issue(2025, 18), "zh", card("智能体"))));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x, http://a.example/x, true",
    "https://a.example/x, https://a.example/x/, true",
    "https://a.example/x, https://a.example/x#part, true",
    "https://a.example/x, https://a.example/y, false",
    "https://a.example/x, a.example/x, true",
    "https://a.example/x?1, https://a.example/x?2, false",
  })
  void anArticleIsItsAddress(String one, String other, boolean same) {
    String first = key("one.md", document(null, issue(null, null), null, article("A", one)));
    String second = key("two.md", document(null, issue(null, null), null, article("B", other)));
    assertEquals(same, first.equals(second));
  }

  @Test
  void anArticleWithoutAnAddressIsTitleAndFileName() {
    String key = key("x/one.md", document(null, issue(null, null), null, article("A")));
    assertEquals(key, key("y/one.md", document(null, issue(null, null), null, article("A"))));
    assertNotEquals(key, key("x/two.md", document(null, issue(null, null), null, article("A"))));
    assertNotEquals(key, key("x/one.md", document(null, issue(null, null), null, article("B"))));
  }

  @Test
  void aNoteIsTitleAndFileNameWhateverItNames() {
    String key =
        key("one.md", document(null, issue(null, null), null, note("A", "https://a.example")));
    assertEquals(key, key("one.md", document(null, issue(null, null), null, note("A"))));
    assertNotEquals(key, key("two.md", document(null, issue(null, null), null, note("A"))));
    assertNotEquals(key, key("one.md", document(null, issue(null, null), null, article("A"))));
  }

  @Test
  void equalEntriesOfADocumentAreCounted() {
    List<String> keys =
        EntryKeys.of(
            "a.md", document("W", issue(2025, 18), null, item("工具"), item("工具"), item("工具")));
    assertEquals(3, new HashSet<>(keys).size());
    assertEquals(
        keys.subList(0, 2),
        EntryKeys.of("a.md", document("W", issue(2025, 18), null, item("工具"), item("工具"))));
  }
}
