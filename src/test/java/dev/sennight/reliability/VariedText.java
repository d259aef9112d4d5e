package dev.sennight.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Documents as unlike each other as real ones: a large vocabulary of which few words are frequent
 * and most are rare, Latin and Han, entries from a line to several pages; same seed, same files.
 */
final class VariedText {
  private static final String[] SYLLABLES =
      "ka to mi re lo vi sen dar qua pel ist orn ax um the ing ser con pro gra".split(" ", -1);
  private static final int WORDS = 300_000;
  private static final int FIRST_HAN = 0x4E00;
  private static final int HAN = 3_500;

  private final Random random;

  VariedText(long seed) {
    random = new Random(seed);
  }

  /** Writes one document of 4 to 400 KB and gives its length in bytes. */
  long write(Path file) throws IOException {
    StringBuilder text = new StringBuilder("# ").append(words(4)).append("\n\n");
    int wanted = 2_000 + (int) (200_000 * Math.pow(random.nextDouble(), 4));
    while (text.length() < wanted) {
      text.append("## ").append(words(2 + random.nextInt(6))).append("\n\n");
      for (int left = 1 + random.nextInt(12); left > 0; left--) {
        text.append(words(20 + random.nextInt(80))).append("\n\n");
      }
      text.append("See [[").append(words(2)).append("]] and <https://example.org/");
      text.append(random.nextInt(1_000_000)).append(">.\n\n");
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return bytes.length;
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      if (random.nextInt(3) == 0) {
        words.append(han());
      } else {
        words.append(latin());
      }
      words.append(i % 17 == 16 ? ". " : " ");
    }
    return words.toString().strip();
  }

  /** The rank of a word: the lower, the more frequent. */
  private int rank(int most) {
    return (int) Math.pow(most, random.nextDouble());
  }

  private String latin() {
    StringBuilder word = new StringBuilder();
    for (int left = rank(WORDS); left > 0; left /= SYLLABLES.length) {
      word.append(SYLLABLES[left % SYLLABLES.length]);
    }
    return word.toString();
  }

  private String han() {
    StringBuilder word = new StringBuilder();
    for (int left = 2 + random.nextInt(9); left > 0; left--) {
      word.append((char) (FIRST_HAN + rank(HAN)));
    }
    return word.toString();
  }
}
