package dev.sennight.ui.command;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures how long a key takes in the quick switcher over 50,000 names; prints milliseconds. Run
 * it as a program from the test classes.
 */
public final class NameTableSpeed {
  private static final int NAMES = 50_000;
  private static final String HAN = "空间智能机器人学习模型推理训练数据视觉语言规划控制仿真开源论文工具发布评测系统";
  private static final List<String> LATIN = List.of("Agent", "Qwen", "SLAM", "GPT-5.1", "Robot");
  private static final List<String> QUERIES =
      List.of(
          "k", "kj", "kjz", "kongjian", "qwen", "机器", "机器人学", "gpt 5", "rbt", "2025-w18", "zzzz");

  private NameTableSpeed() {}

  /** Fills a table, warms up, and measures. */
  public static void main(String[] args) {
    Random random = new Random(7);
    NameTable table = new NameTable();
    long start = System.nanoTime();
    for (int i = 0; i < NAMES; i++) {
      StringBuilder name = new StringBuilder(LATIN.get(random.nextInt(LATIN.size()))).append(' ');
      for (int k = 6 + random.nextInt(20); k > 0; k--) {
        name.append(HAN.charAt(random.nextInt(HAN.length())));
      }
      table.add(name + " " + i, new Choice(name.toString(), "", "", () -> {}));
    }
    System.out.printf("filled with %d names in %.0f ms%n", table.size(), ms(start));
    for (int round = 0; round < 5; round++) {
      double[] times = new double[QUERIES.size()];
      for (int i = 0; i < times.length; i++) {
        long from = System.nanoTime();
        table.find(QUERIES.get(i), 50);
        times[i] = ms(from);
      }
      double worst = Arrays.stream(times).max().orElse(0);
      double mean = Arrays.stream(times).average().orElse(0);
      System.out.printf("round %d: mean %.1f ms, worst %.1f ms%n", round + 1, mean, worst);
    }
  }

  private static double ms(long from) {
    return (System.nanoTime() - from) / 1e6;
  }
}
