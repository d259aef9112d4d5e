package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that other programs are given. */
class EntryAddressTest {
  private static final EntryAddress ADDRESS = new EntryAddress(new EntryId("mz6np30c1dea"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sennight://open?id=mz6np30c1dea",
        "sennight://open?id=mz6np30c1dea&page=a%3Db",
        "sennight://open?title=id%3Dx&id=mz6np30c1dea",
        "sennight://entry/mz6np30c1dea",
        "SENNIGHT://open?id=MZ6NP30C1DEA",
      })
  void everyFormIsRead(String text) {
    assertEquals(Optional.of(ADDRESS), EntryAddress.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mz6np30c1dea",
        "sennight://",
        "sennight://open",
        "sennight://open?id=",
        "sennight://open?key=1",
        "sennight://entry/",
        "sennight://issue/2025-W18",
        "sennight://delete?id=mz6np30c1dea",
        "https://open?id=mz6np30c1dea",
        "sennight://open?id=a b",
        "sennight://open?id=%",
        "sennight://open?library=digests",
        "sennight:open",
      })
  void allElseIsRefused(String text) {
    assertEquals(Optional.empty(), EntryAddress.parse(text));
  }

  @Test
  void placesAreNamedByFileAndHeadingAndByQuote() {
    EntryAddress address =
        new EntryAddress("周刊 & notes", null, "2025/W18.md", "SLAM: 100 %", "“a+b” = ç&d");
    assertEquals(
        "sennight://open?library=%E5%91%A8%E5%88%8A+%26+notes&file=2025%2FW18.md"
            + "&heading=SLAM%3A+100+%25&quote=%E2%80%9Ca%2Bb%E2%80%9D+%3D+%C3%A7%26d",
        address.toString());
    assertEquals(Optional.of(address), EntryAddress.parse(address.toString()));
    assertEquals(
        Optional.of(new EntryAddress(null, null, "a b.md", null, null)),
        EntryAddress.parse("sennight://open?file=a%20b.md&heading="));
  }

  @Test
  void whatIsHandedOutIsReadAgain() {
    assertEquals("sennight://open?id=mz6np30c1dea", ADDRESS.toString());
    assertEquals(Optional.of(ADDRESS), EntryAddress.parse(ADDRESS.toString()));
  }

  @Test
  void whatIsLeftOfAnAddressLeadsToTheEntry(@TempDir Path parent) throws Exception {
    TestLibrary files =
        new TestLibrary(parent)
            .write("a.md", "# One", "The first, and the words of a passage.")
            .write("b.md", "# Two", "", "## Apart", "The second.");
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      assertEquals("One", opened(library, "file=a.md&heading=Gone"));
      assertEquals("One", opened(library, "id=gone&file=gone.md&heading=One"));
      assertEquals("One", opened(library, "file=b.md&heading=Gone&quote=the words of a passage"));
      assertEquals("Two", opened(library, "file=b.md&heading=Apart&quote=the words of a passage"));
      assertEquals("", opened(library, "id=gone&file=gone.md&heading=Gone&quote=nobody said so"));
    }
  }

  private static String opened(Library library, String place) throws LibraryException {
    String address = "sennight://open?" + place.replace(" ", "%20");
    return new EntryLookup(library).byId(address).map(Entry::title).orElse("");
  }
}
