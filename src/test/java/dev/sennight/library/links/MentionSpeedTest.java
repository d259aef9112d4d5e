package dev.sennight.library.links;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.EntryId;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** 5,000 entries and 1,000 names, on the processor's clock. */
class MentionSpeedTest {
  private static final String HAN = "空间智能模型世界数据训练推理机器人自动驾驶语言图像生成学习网络记忆工具代理";
  private static final String[] WORDS = {"agent", "world", "model", "GPT", "the", "of", "scaling"};
  private final Random random = new Random(7);

  private String name(int i) {
    return i % 3 == 0
        ? WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)] + i % 40
        : han(2 + random.nextInt(4));
  }

  private String han(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(HAN.charAt(random.nextInt(HAN.length())));
    }
    return text.toString();
  }

  @Test
  void takesSeconds() {
    List<MentionFinder.Names> names = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      names.add(new MentionFinder.Names(new EntryId("card%08d".formatted(i)), List.of(name(i))));
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      texts.add(han(800) + " " + name(i * 3) + " " + han(100));
    }
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    MentionFinder finder = new MentionFinder(names);
    Map<EntryId, Integer> all = new HashMap<>();
    texts.forEach(text -> finder.count(text).forEach((id, n) -> all.merge(id, n, Integer::sum)));
    long spent = TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - start);
    assertTrue(all.size() > 100, "found " + all.size());
    assertTrue(spent < 5_000, spent + " ms");
  }
}
