package dev.sennight.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BareAddressTest {
  @ParameterizedTest
  @CsvSource({
    "github.com/rivers/heron, https://github.com/rivers/heron",
    "www.example.org, https://www.example.org",
    "例子.测试/文档, https://例子.测试/文档",
    "docs.rs/heron, https://docs.rs/heron",
    "Example.COM:8080/a?b#c, https://Example.COM:8080/a?b#c",
    "example.de?q=1, https://example.de?q=1",
    "me.too+list@mail.example.org, mailto:me.too+list@mail.example.org",
    "me@example.org?subject=a, mailto:me@example.org?subject=a",
  })
  void hostsAndMailboxesAreCompleted(String written, String whole) {
    assertEquals(Optional.of(whole), BareAddress.complete(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes.md", "chapter.md/part", "main.rs", "run.sh", "picture.png", "a/b.com", "v1.5",
        "folder", "../example.org", ".org", "e.g.", "@example.org", "me@localhost", "a b.org",
        "-a.org"
      })
  void filesAndWordsAreNot(String written) {
    assertEquals(Optional.empty(), BareAddress.complete(written));
  }
}
