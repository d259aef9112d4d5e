package dev.sennight.library.links;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sennight.concurrent.CpuTime;
import dev.sennight.model.EntryId;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MentionFinderTest {
  private static final EntryId AGENT = new EntryId("agent0000000");
  private static final EntryId MULTI = new EntryId("multi0000000");
  private static final EntryId RAG = new EntryId("rag000000000");

  private static final MentionFinder FINDER =
      new MentionFinder(
          List.of(
              new MentionFinder.Names(AGENT, List.of("智能体", "Agent")),
              new MentionFinder.Names(MULTI, List.of("多智能体", "multi-agent")),
              new MentionFinder.Names(RAG, List.of("RAG", "C++", "x"))));

  @Test
  void theLongestNameCounts() {
    assertEquals(Map.of(MULTI, 1, AGENT, 1), FINDER.count("多智能体与智能体"));
    assertEquals(Map.of(MULTI, 1), FINDER.count("A multi-agent system"));
  }

  @Test
  void latinWordsAreWholeAndChineseStandsAnywhere() {
    assertEquals(Map.of(), FINDER.count("fragment, agents, RAGs, storage"));
    assertEquals(Map.of(RAG, 2, AGENT, 1), FINDER.count("用RAG做agent，rag。"));
    assertEquals(Map.of(AGENT, 1), FINDER.count("ＡＧＥＮＴ"));
    assertEquals(Map.of(RAG, 1), FINDER.count("in C++20"));
    assertEquals(Map.of(), FINDER.count("x"));
  }

  @Test
  void codeFormulasAndAddressesAreLeftOut() {
    List<Block> body =
        List.of(
            new Block.Code("", "RAG"),
            new Block.Paragraph(
                List.of(
                    new Inline.Text("see https://a.example/RAG/agent?x=1 and "),
                    new Inline.Code("agent"),
                    new Inline.Link(
                        LinkForm.ADDRESS, "u", List.of(new Inline.Text("a.example/RAG"))),
                    new Inline.Link(LinkForm.WIKI, "u", List.of(new Inline.Text("智能体")))),
                null));
    assertEquals(Map.of(AGENT, 1), FINDER.count(SpokenText.of("title", body)));
  }

  @Test
  void manyNamesInMuchTextTakeSeconds() throws Throwable {
    List<MentionFinder.Names> names = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      names.add(
          new MentionFinder.Names(
              new EntryId("id" + i), List.of("term number " + i, "术语" + i + "号")));
    }
    MentionFinder finder = new MentionFinder(names);
    String text = "words before term number 500 and 术语77号 after. ".repeat(60);
    CpuTime.below(
        20,
        () -> {
          for (int i = 0; i < 5_000; i++) {
            assertEquals(2, finder.count(text).size());
          }
        });
  }
}
