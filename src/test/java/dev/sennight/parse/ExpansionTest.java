package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.Link;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Little markup that repeats much text: what is repeated has a bound, and what is over stays. */
class ExpansionTest {
  private static final String ISSUE = "# Harbour Weekly 12\n\n";

  private static ParsedDocument parse(String file, String text) {
    return new DocumentParser().parse(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ProblemKind> kinds(ParsedDocument document) {
    return document.problems().stream().map(Problem::kind).toList();
  }

  private static long characters(List<Link> links) {
    return links.stream().mapToLong(link -> link.target().length()).sum();
  }

  @Test
  void aLongAddressIsNotRepeatedWithoutEnd() {
    String address = "https://example.org/" + "a".repeat(100_000);
    String text = "[far]: " + address + "\n\n" + "See [far] and ![far].\n".repeat(20_000);
    ParsedDocument document = parse("a.md", text);
    ParsedEntry entry = document.entries().getFirst();
    assertTrue(characters(entry.links()) <= 1_000_000 + 5L * text.length());
    assertEquals(address, entry.links().getFirst().target());
    assertTrue(entry.text().strip().endsWith("See [far] and ![far]."), "stays as written");
    assertEquals(List.of(ProblemKind.EXPANSION_LIMIT), kinds(document));
  }

  @Test
  void addressesOfUsualLengthAreRepeatedAsOftenAsTheyAreNamed() {
    String text = "[@ada]: https://example.org/people/ada-byron\n\n" + "- [@ada]\n".repeat(20_000);
    ParsedDocument document = parse("a.md", text);
    assertEquals(20_000, document.entries().getFirst().links().size());
    assertEquals(List.of(), document.problems());
  }

  @Test
  void aFootnoteIsNotRepeatedInEveryEntry() {
    String note = "word ".repeat(20_000).strip();
    String text = ISSUE + "## One\n\nText.[^1]\n\n".repeat(2_000) + "[^1]: " + note + "\n";
    ParsedDocument document = parse("weekly/harbour-12.md", text);
    long length = document.entries().stream().mapToLong(entry -> entry.text().length()).sum();
    assertEquals(2_000, document.entries().size());
    assertTrue(length <= 1_200_000 + 5L * text.length(), "entries have " + length + " characters");
    assertTrue(document.entries().getFirst().text().contains(note));
    assertTrue(kinds(document).contains(ProblemKind.EXPANSION_LIMIT));
  }

  @Test
  void theFirstEntryHasItsFootnoteWhateverOthersRepeat() {
    String text =
        ISSUE
            + "## One\n\nText.[^1]\n\n".repeat(2_000)
            + "## Two\n\nText.[^2]\n\n[^1]: "
            + "word ".repeat(20_000)
            + "\n[^2]: zebrafish\n";
    ParsedDocument document = parse("weekly/harbour-12.md", text);
    assertTrue(document.entries().getLast().text().contains("zebrafish"));
  }

  @Test
  void aLongHeadingIsNotRepeatedInThePathsBelowIt() {
    String text =
        ISSUE + "## " + "long ".repeat(50_000) + "\n\n" + "### One\n\nText.\n\n".repeat(5_000);
    ParsedDocument document = parse("weekly/harbour-12.md", text);
    long paths =
        document.entries().stream()
            .flatMap(entry -> entry.span().path().stream())
            .mapToLong(String::length)
            .sum();
    assertEquals(5_000, document.entries().size());
    assertTrue(paths <= 5_000 * 500, "paths have " + paths + " characters");
    assertTrue(document.structure().headings().get(1).title().endsWith("long long"));
  }

  @Test
  void aNoteInPartsDoesNotRepeatALongTitle() {
    String text =
        "# " + "long ".repeat(200_000) + "\n\n" + ("word ".repeat(100) + "\n\n").repeat(4_000);
    ParsedDocument document = parse("a.md", text);
    assertTrue(document.entries().size() > 1);
    document.entries().forEach(entry -> assertTrue(entry.title().length() < 1_100));
    assertTrue(document.entries().getFirst().text().startsWith("long long"));
  }

  @Test
  void whatIsLongerThanAnyTagIsNone() {
    String longest = "t".repeat(200);
    ParsedDocument document = parse("a.md", "#" + longest + " #x" + longest + " #a/b");
    assertEquals(List.of(longest, "a/b"), document.entries().getFirst().facts().tags());
    assertTrue(document.entries().getFirst().text().contains("#x" + longest));
  }
}
