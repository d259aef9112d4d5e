package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * Our pages show every example of the CommonMark specification as it says, but for the differences
 * that are meant, which are named here with the numbers of their examples.
 */
class CommonMarkTest {
  private static final int EXAMPLES = 652;

  private static final Map<String, List<Integer>> MEANT =
      Map.of(
          "HTML is no markup: few tags have a meaning, and all others are text that shows",
          List.of(
              21, 31, 148, 150, 151, 152, 155, 156, 157, 158, 159, 161, 162, 163, 164, 165, 166,
              167, 169, 170, 171, 172, 173, 174, 176, 177, 178, 179, 180, 181, 182, 183, 185, 186,
              187, 189, 191, 201, 308, 309, 344, 476, 477, 491, 494, 524, 536, 613, 614, 615, 616,
              623, 625, 626, 630, 631, 642, 643),
          "a link to nowhere is just its text, and one without a text shows where it leads",
          List.of(200, 484, 485, 486, 487, 567),
          "a list mark that is indented by four columns or more below an item begins an item",
          List.of(312, 313),
          "an address that opens another program is no link",
          List.of(596, 598, 599, 601),
          "an address without brackets is a link, as in GFM",
          List.of(602, 608, 611),
          "two brackets are a link to a note",
          List.of(548, 559, 590));

  @Test
  void everyExampleButThoseNamedShowsAsTheSpecificationSays() {
    List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
    assertEquals(EXAMPLES, examples.size());
    TreeSet<Integer> different = new TreeSet<>();
    StringBuilder unmeant = new StringBuilder();
    List<Integer> meant = MEANT.values().stream().flatMap(List::stream).sorted().toList();
    for (int i = 1; i <= EXAMPLES; i++) {
      Example example = examples.get(i - 1);
      String html = SpecHtml.of(example.getHtml().replace('→', '\t'));
      String page = SpecHtml.ofPage(example.getSource());
      if (!html.equals(page)) {
        different.add(i);
        if (!meant.contains(i)) {
          unmeant.append(i).append('\n').append(example.getSource());
          unmeant.append("shows as\n").append(page).append("\nand not as\n").append(html);
        }
      }
    }
    assertEquals(meant, new ArrayList<>(different), unmeant::toString);
  }
}
