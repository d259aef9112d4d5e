package dev.sennight.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that docs/reliability.md names is there. */
class PromisesTest {
  private static final Pattern NAMED =
      Pattern.compile("`((?:[a-z.]+\\.)?[A-Z]\\w*Test)(?:#(\\w+))?`");

  @Test
  void everyPromiseNamesATestThatExists() throws Exception {
    List<String> missing = new ArrayList<>();
    int named = 0;
    Matcher test = NAMED.matcher(Files.readString(Path.of("docs/reliability.md")));
    while (test.find()) {
      named++;
      String name = test.group(1);
      String full = name.contains(".") ? name : "dev.sennight.reliability." + name;
      if (!exists(full, test.group(2))) {
        missing.add(test.group());
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(named > 30, "only " + named + " tests are named");
  }

  private static boolean exists(String type, @org.jspecify.annotations.Nullable String method) {
    try {
      return method == null
          ? !Class.forName(type).isInterface()
          : Stream.of(Class.forName(type).getDeclaredMethods())
              .anyMatch(declared -> declared.getName().equals(method));
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
