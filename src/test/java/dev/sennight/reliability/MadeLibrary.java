package dev.sennight.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes libraries of any size: digests of weeks, notes, cards, copies; same seed, same files. */
final class MadeLibrary {
  private static final String[] WORDS = {
    "model",
    "agent",
    "vector",
    "search",
    "memory",
    "robot",
    "空间",
    "智能",
    "推理",
    "数据",
    "训练",
    "芯片",
    "release",
    "weights",
    "paper",
    "benchmark",
    "开源",
    "对齐",
    "context",
    "window"
  };

  private final Path folder;
  private final long seed;
  private long step;

  MadeLibrary(Path folder, long seed) {
    this.folder = folder;
    this.seed = seed;
  }

  /** Writes {@code weeks} digests, half as many notes, one deck, and copies of some digests. */
  MadeLibrary write(int weeks) throws IOException {
    for (int week = 0; week < weeks; week++) {
      String name = "%dW%02d".formatted(2020 + week / 50, week % 50 + 1);
      String text = digest(2020 + week / 50, week % 50 + 1, weeks);
      put("weekly/" + name + ".md", text);
      if (week % 7 == 0) {
        put("backup/" + name + ".md", text);
      }
      if (week % 2 == 0) {
        put("notes/Note " + week + ".md", "# Note " + week + "\n\n" + words(60) + link(weeks));
      }
    }
    StringBuilder deck = new StringBuilder("---\ntype: cards\ntitle: Deck\n---\n# Deck\n\n");
    for (int card = 0; card < 10; card++) {
      deck.append("## Term ").append(card).append("\n\n> A motto\n\n").append(words(20));
    }
    put("cards/deck.md", deck.toString());
    return this;
  }

  private String digest(int year, int week, int weeks) {
    StringBuilder text = new StringBuilder("# Weekly %d, week %d\n\n".formatted(year, week));
    for (int section = 0; section < 3; section++) {
      text.append("## Section ").append(section).append("\n\n");
      for (int item = 0; item < 5; item++) {
        text.append("### Item %d-%d of %d-%d\n\n".formatted(section, item, year, week));
        text.append(words(50)).append(link(weeks));
      }
    }
    return text.toString();
  }

  private String link(int weeks) {
    int week = next(weeks + 3);
    return "See [[%dW%02d]] and [[Note %d]] and [a page](https://example.org/%d).\n\n"
        .formatted(2020 + week / 50, week % 50 + 1, next(weeks), next(1000));
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(WORDS[next(WORDS.length)]).append(' ');
    }
    return words.append("\n\n").toString();
  }

  /** A number below {@code bound}; the same for the same seed and place in the row. */
  private int next(int bound) {
    long x = seed * 0x9E3779B97F4A7C15L + ++step * 0xBF58476D1CE4E5B9L;
    x ^= x >>> 30;
    x *= 0x94D049BB133111EBL;
    x ^= x >>> 27;
    return (int) Long.remainderUnsigned(x, bound);
  }

  /** Writes one file, its folders too. */
  void put(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
