package dev.sennight.render.pdf;

import dev.sennight.model.text.TextResource;
import java.util.List;
import java.util.stream.Stream;

/** File names of fonts that systems come with, the best first, in lower case. */
final class KnownFonts {
  private static final List<String> LINES = TextResource.lines(KnownFonts.class, "fonts.txt");
  static final List<Pair> CHINESE = pairs("chinese");
  static final List<Pair> WESTERN = pairs("western");
  static final List<String> FIXED = names("fixed").map(names -> names[1]).toList();
  static final List<String> SIGNS = names("signs").map(names -> names[1]).toList();

  /** The file of the regular weight and that of the bold one; the same when it holds both. */
  record Pair(String regular, String bold) {}

  private KnownFonts() {}

  private static List<Pair> pairs(String kind) {
    return names(kind).map(names -> new Pair(names[1], names[2])).toList();
  }

  private static Stream<String[]> names(String kind) {
    return LINES.stream().map(line -> line.split("[|]", -1)).filter(names -> names[0].equals(kind));
  }
}
