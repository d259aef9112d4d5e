package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.render.PageStyle.Theme;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every colour that the style sheet gives to words, against what those words stand on there. */
class PageContrastTest {
  private static final double LEAST = 4.5;
  private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
  private static final Pattern WORDS =
      Pattern.compile("(?:^|[;\\s])(?:color|--tone):\\s*var\\((--[a-z-]+)\\)");
  private static final Pattern BEHIND =
      Pattern.compile("background(?:-color)?:\\s*var\\((--[a-z-]+)\\)");

  /** What is shaded by a rule of its own, or stands in something that is. */
  private static final List<String> SHADED =
      List.of(".callout", ".k-", ".language", ".card-insights", ".notice", "th", "kbd", "code");

  /** Words on a ground. */
  private record Pair(String selector, PagePalette words, PagePalette ground) {
    double contrast(Theme theme) {
      return PaletteTest.contrast(words.in(theme), ground.in(theme));
    }
  }

  private static Set<Pair> pairs() {
    String css = new StyleSheet().of(PageStyle.standard(Theme.LIGHT));
    Set<Pair> pairs = new LinkedHashSet<>();
    Matcher rule = RULE.matcher(css);
    while (rule.find()) {
      String selector = rule.group(1).strip();
      Matcher words = WORDS.matcher(rule.group(2));
      while (words.find()) {
        if (!words.group(1).equals("--tone")) {
          pairs.add(new Pair(selector, named(words.group(1)), ground(selector, rule.group(2))));
        }
      }
    }
    return pairs;
  }

  private static PagePalette ground(String selector, String declarations) {
    Matcher own = BEHIND.matcher(declarations);
    if (own.find()) {
      return named(own.group(1));
    }
    boolean shaded =
        Arrays.stream(selector.split("[\\s,>]+"))
            .anyMatch(part -> SHADED.stream().anyMatch(name -> stands(part, name)));
    return shaded ? PagePalette.SHADE : PagePalette.PAPER;
  }

  private static boolean stands(String part, String name) {
    return name.startsWith(".") ? part.contains(name) : part.equals(name);
  }

  private static PagePalette named(String variable) {
    return Arrays.stream(PagePalette.values())
        .filter(colour -> colour.variable().equals(variable))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no colour " + variable));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void wordsAreReadableWhereTheyStand(Theme theme) {
    Set<Pair> pairs = pairs();
    Set<String> faint = new TreeSet<>();
    for (Pair pair : pairs) {
      if (pair.contrast(theme) < LEAST) {
        faint.add("%s: %.2f".formatted(pair, pair.contrast(theme)));
      }
    }
    assertEquals(Set.of(), faint);
    assertTrue(pairs.size() > 45, "pairs were seen: " + pairs.size());
    Set<PagePalette> grounds = new TreeSet<>(pairs.stream().map(Pair::ground).toList());
    assertEquals(
        Set.of(
            PagePalette.PAPER,
            PagePalette.SHADE,
            PagePalette.HIT,
            PagePalette.HIGHLIGHT,
            PagePalette.OWN_YELLOW,
            PagePalette.OWN_GREEN,
            PagePalette.OWN_BLUE,
            PagePalette.OWN_PINK,
            PagePalette.SELECTION),
        grounds);
  }
}
