package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.model.EntryId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that other programs are given. */
class EntryAddressTest {
  private static final EntryAddress ADDRESS = new EntryAddress(new EntryId("mz6np30c1dea"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sennight://open?id=mz6np30c1dea",
        "sennight://open?id=mz6np30c1dea&quote=a%3Db",
        "sennight://open?quote=id%3Dx&id=mz6np30c1dea",
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
        "sennight:open",
      })
  void allElseIsRefused(String text) {
    assertEquals(Optional.empty(), EntryAddress.parse(text));
  }

  @Test
  void whatIsHandedOutIsReadAgain() {
    assertEquals("sennight://open?id=mz6np30c1dea", ADDRESS.toString());
    assertEquals(Optional.of(ADDRESS), EntryAddress.parse(ADDRESS.toString()));
  }
}
