package dev.sennight.parse;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * Prints what parsing each of {@link ScalableInputs} costs: CPU seconds in all and a megabyte, how
 * much text came out for each character, and the limit that was met. Arguments: kilobytes, and a
 * pattern for the names to measure.
 */
final class ParserCost {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ParserCost() {}

  public static void main(String[] arguments) {
    int size = Integer.parseInt(arguments[0]) * 1000;
    Pattern part = Pattern.compile(arguments.length > 1 ? arguments[1] : "");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (Map.Entry<String, IntFunction<String>> each : ScalableInputs.all().entrySet()) {
      if (part.matcher(each.getKey()).find()) {
        out.println(line(each.getKey(), each.getValue(), size));
      }
    }
  }

  private static String line(String name, IntFunction<String> kind, int size) {
    byte[] small = kind.apply(2000).getBytes(StandardCharsets.UTF_8);
    byte[] content = kind.apply(size).getBytes(StandardCharsets.UTF_8);
    try {
      for (int i = 0; i < 20; i++) {
        new DocumentParser().parse("a.md", small);
      }
      long start = THREADS.getCurrentThreadCpuTime();
      ParsedDocument document = new DocumentParser().parse("a.md", content);
      double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
      double megabytes = content.length / 1e6;
      List<Problem> limits =
          document.problems().stream()
              .filter(problem -> problem.kind() == ProblemKind.PARSE_LIMIT)
              .toList();
      return "%-40s %6.2f s %6.2f s/MB %7d entries %s"
          .formatted(name, seconds, seconds / megabytes, document.entries().size(), limits);
    } catch (OutOfMemoryError e) {
      return "%-40s out of memory".formatted(name);
    }
  }
}
