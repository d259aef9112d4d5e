package dev.sennight.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoilerplateTest {
  private static final String[] NEWS = {
    "The ferry is late.", "The gulls came back.", "Fog until noon.", "A crane was painted.",
    "The pier is closed.", "Nets dry on the quay.", "Herring is cheap.", "The bell was mended.",
  };

  private final DocumentParser parser = new DocumentParser();

  private static String issue(int number) {
    return """
    # Harbour Post %d

    Every Friday at eight we collect what happened around the harbour, issue %d.

    Today: %s

    ## News

    **Shorts**

    %s

    More in [the log](https://example.org/log/%d).

    ## Subscribe

    Write to the harbour office, and the post comes by mail: https://example.org/subscribe?%d

    ![code](code.png)
    """
        .formatted(number, number, NEWS[(number + 3) % 8], NEWS[number % 8], number, number);
  }

  private List<DocumentOutline> outlines(int count, IntFunction<String> text) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i ->
            parser.outline(
                "post/post-" + i + ".md", text.apply(i).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private Map<String, DocumentPlan> plans(List<DocumentOutline> outlines) {
    return parser.plans(outlines.stream().map(DocumentOutline::evidence).toList(), "Library");
  }

  /** The entries of the last of {@code count} issues. */
  private List<ParsedEntry> last(int count, IntFunction<String> text) {
    List<DocumentOutline> outlines = outlines(count, text);
    DocumentPlan plan = plans(outlines).get("post/post-" + count + ".md");
    return outlines.getLast().cut(plan).entries();
  }

  private static ParsedEntry named(List<ParsedEntry> entries, String title) {
    return entries.stream().filter(e -> e.title().equals(title)).findFirst().orElseThrow();
  }

  @Test
  void whatRepeatsIsFolded() {
    List<ParsedEntry> entries = last(6, BoilerplateTest::issue);
    ParsedEntry opening = entries.getFirst();
    Block.Details details = assertInstanceOf(Block.Details.class, opening.body().getFirst());
    assertFalse(details.open());
    assertEquals(List.of(), details.summary());
    assertTrue(PlainText.of(details.children()).contains("Every Friday at eight"));
    assertEquals("Today: " + NEWS[1], PlainText.of(opening.body().subList(1, 2)).strip());
    assertFalse(opening.facts().boilerplate());
  }

  @Test
  void anEntryOfNothingElseIsMarked() {
    List<ParsedEntry> entries = last(6, BoilerplateTest::issue);
    ParsedEntry subscribe = named(entries, "Subscribe");
    assertTrue(subscribe.facts().boilerplate());
    assertEquals(1, subscribe.body().size());
    assertTrue(PlainText.of(subscribe.body()).contains("harbour office"));
    assertEquals(1, entries.stream().filter(entry -> entry.facts().boilerplate()).count());
  }

  @Test
  void labelsAreNotFolded() {
    ParsedEntry news = named(last(6, BoilerplateTest::issue), "News");
    assertTrue(
        news.body().stream().noneMatch(Block.Details.class::isInstance)
            || !news.facts().boilerplate());
    assertInstanceOf(Block.Paragraph.class, news.body().getFirst());
  }

  @Test
  void threeIssuesAreTooFew() {
    assertTrue(
        last(3, BoilerplateTest::issue).stream().noneMatch(entry -> entry.facts().boilerplate()));
  }

  private static String daily(int number, String bullets) {
    return "# Pier Daily %d\n\n## Log\n\n%s\n\n%s"
        .formatted(number, NEWS[number], bullets)
        .replace("@", NEWS[number + 1])
        .replace("%", "" + number);
  }

  @Test
  void aListWithOneLineOfItsOwnIsFoldedWhole() {
    String list =
        """
        - Editor: @
        - Subscribe by mail %
        - Jobs at the pier
        - Archive of % issues
        """;
    ParsedEntry log = named(last(5, i -> daily(i, list)), "Log");
    assertEquals(2, log.body().size());
    assertInstanceOf(Block.Details.class, log.body().getLast());
    assertTrue(PlainText.of(log.body()).contains("Editor: " + NEWS[6]));
    assertFalse(log.facts().boilerplate());
  }

  @Test
  void itemsThatRepeatAreMarked() {
    String list =
        """
        - [@](https://example.org/%)
        - [Get it by mail](https://example.org/s/%)
        - [Jobs](https://example.org/jobs)
        """;
    List<ParsedEntry> entries = last(5, i -> daily(i, list));
    assertEquals(
        List.of("Get it by mail", "Jobs"),
        entries.stream()
            .filter(entry -> entry.facts().boilerplate())
            .map(ParsedEntry::title)
            .toList());
    assertFalse(named(entries, NEWS[6]).facts().boilerplate());
  }

  @Test
  void anItemWithBoilerplateBelowItIsNone() {
    String below =
        """
        - [@](https://example.org/%)

          Send your letters to the harbour office.
        """;
    List<ParsedEntry> entries = last(5, i -> daily(i, below));
    assertTrue(entries.stream().noneMatch(entry -> entry.facts().boilerplate()));
  }

  @Test
  void linesThatRepeatWithinAnIssueStay() {
    List<ParsedEntry> entries =
        last(
            5,
            i ->
                "# Quay Notes "
                    + i
                    + "\n\n## One\n\n"
                    + NEWS[i]
                    + "\n\nRead by many people, "
                    + i
                    + "\n\n## Two\n\n"
                    + NEWS[i + 1]
                    + "\n\nRead by many people, "
                    + i
                    + 1
                    + "\n");
    assertTrue(
        entries.stream()
            .flatMap(entry -> entry.body().stream())
            .noneMatch(Block.Details.class::isInstance));
  }

  @Test
  void theOrderOfDocumentsDoesNotMatter() {
    List<DocumentOutline> outlines = outlines(7, BoilerplateTest::issue);
    List<DocumentOutline> shuffled = new ArrayList<>(outlines);
    Collections.shuffle(shuffled, new Random(3));
    assertEquals(plans(outlines), plans(shuffled));
  }

  @Test
  void aNewIssueDoesNotChangeThePlansOfOthers() {
    List<DocumentOutline> outlines = outlines(8, BoilerplateTest::issue);
    Map<String, DocumentPlan> before = plans(outlines.subList(0, 7));
    Map<String, DocumentPlan> after = plans(outlines);
    before.forEach((file, plan) ->
        assertEquals(plan.boilerplate(), after.getOrDefault(file, plan).boilerplate()));
    assertEquals(8, after.size());
    DocumentPlan added = Objects.requireNonNull(after.get("post/post-8.md"));
    assertFalse(added.boilerplate().isEmpty());
  }

  @Test
  void theEvidenceIsStored() {
    DocumentEvidence evidence = outlines(1, BoilerplateTest::issue).getFirst().evidence();
    assertEquals(evidence, DocumentEvidence.fromJson(evidence.toJson()).orElseThrow());
    assertFalse(evidence.fingerprints().getFirst().isEmpty());
  }
}
