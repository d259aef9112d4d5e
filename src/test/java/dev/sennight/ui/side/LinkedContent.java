package dev.sennight.ui.side;

import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.Mentions.Mention;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Link;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import dev.sennight.ui.content.SampleContent;
import dev.sennight.ui.content.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sample whose first entry is a card that others link to and mention. */
final class LinkedContent extends SampleContent {
  private static final String FAR = "再下一条";

  LinkedContent() {
    super(3, 12);
  }

  /** The card. */
  EntrySummary card() {
    EntrySummary first = whole(id(0)).summary();
    return new EntrySummary(
        first.id(),
        EntryKind.CARD,
        first.file(),
        first.line(),
        first.series(),
        first.year(),
        first.week(),
        first.number(),
        first.date(),
        first.section(),
        first.topic(),
        "编辑们",
        first.tags(),
        first.sources());
  }

  Entry whole(EntryId id) {
    Optional<Entry> entry = entry(id);
    return entry.orElseThrow();
  }

  /** Twice from the second entry, once from one of the week before. */
  @Override
  public List<ResolvedLink> backlinks(EntryId id) {
    if (!id.equals(id(0))) {
      return List.of();
    }
    return List.of(link(1, "下一条", 0), link(1, "下一条", 0), link(14, "下一条", 0));
  }

  private ResolvedLink link(int from, String text, int to) {
    EntrySummary summary = whole(id(from)).summary();
    EntrySummary target = whole(id(to)).summary();
    return new ResolvedLink(
        summary.file(),
        summary,
        new Link(LinkForm.WIKI, false, text, "[[" + text + "]]", text, summary.line()),
        new Resolution.Found(Resolution.How.NAME, target.file(), target.id(), null, List.of()));
  }

  @Override
  public Surroundings surroundings() {
    return new Surroundings() {
      @Override
      public List<ResolvedLink> outgoing(EntryId entry) {
        return entry.equals(id(0))
            ? List.of(link(0, "一", 2), link(0, "一又", 2))
            : entry.equals(id(2)) ? List.of(link(2, FAR, 3)) : List.of();
      }

      @Override
      public List<Mention> unlinkedMentions(EntryId card) {
        List<Mention> mentions = new ArrayList<>();
        for (int number : new int[] {4, 5, 16, 30}) {
          mentions.add(new Mention(whole(id(number)).summary(), 1));
        }
        return mentions;
      }

      @Override
      public List<EntrySummary> sharing(EntryId entry) {
        return List.of();
      }
    };
  }
}
