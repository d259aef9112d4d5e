package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
  @Test
  void everyAddressComesBackAsItWentOut() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      String a = odd(random);
      String b = odd(random);
      for (PageAddress address :
          List.of(
              new PageAddress.ToEntry(a, null),
              new PageAddress.ToEntry(a, b),
              new PageAddress.ToDocument(a, b),
              new PageAddress.ToTopic(a),
              new PageAddress.ToSearch(a),
              new PageAddress.ToGhost(a),
              new PageAddress.ToStory(a, i % 2 == 0, random.nextInt(10_000)),
              new PageAddress.ToNews(random.nextInt(1_000_000)),
              new PageAddress.ToFile(a),
              new PageAddress.ToAnchor(a),
              new PageAddress.ToWeb("https://example.org/" + a))) {
        String href = address.href();
        assertTrue(href.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '<'), href);
        assertEquals(address, PageAddress.parse(href));
      }
      if (!a.isEmpty()) {
        ImageAddress image = new ImageAddress(a);
        assertEquals(image, ImageAddress.parse(image.href()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sennight:",
        "sennight:entry",
        "sennight:run/x",
        "sennight:story/x",
        "sennight:story/x#2025a",
        "sennight:story/x#apart",
        "sennight:news/2025-W18",
        "https://example.org",
        "javascript:x",
        "sennight:web/javascript%3Aalert(1)",
        "sennight:web/javascript%3Aalert%281%29",
        "sennight:web/file%3A%2F%2F%2Fetc%2Fpasswd",
        "sennight:entry/a/b",
        "sennight:entry/%zz",
        "sennight:topic/a#b",
        "sennight:file/..\\..\\x",
        "SENNIGHT:entry/a",
        " sennight:entry/a"
      })
  void nothingElseIsRead(String href) {
    assertNull(PageAddress.parse(href));
  }

  private static String odd(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      switch (random.nextInt(5)) {
        case 0 -> out.append((char) random.nextInt(0x80));
        case 1 -> out.append((char) random.nextInt(0x10000));
        case 2 -> out.appendCodePoint(0x1F000 + random.nextInt(0x500));
        case 3 -> out.append("%2F../#&?\"<>".charAt(random.nextInt(11)));
        default -> out.append("周刊");
      }
    }
    return out.toString();
  }
}
