package dev.sennight.ui.page;

import dev.sennight.model.EntrySummary;
import dev.sennight.model.LinkLookup;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of a page that lead to entries; their links have the number of the line as target. */
final class EntryLineLinks implements LinkLookup {
  private final List<Resolution> targets = new ArrayList<>();

  /** A line that leads to {@code entry}, with where it stands after it. */
  Block.Paragraph line(EntrySummary entry, String place) {
    return line(entry.title(), entry.file(), entry, place);
  }

  /**
   * A line with words that lead to an entry, or to a document.
   *
   * @param entry null for the document as a whole
   */
  Block.Paragraph line(String words, String file, @Nullable EntrySummary entry, String place) {
    String number = String.valueOf(targets.size());
    targets.add(
        new Resolution.Found(
            Resolution.How.PATH, file, entry == null ? null : entry.id(), null, List.of()));
    Inline link = new Inline.Link(LinkForm.WIKI, number, List.of(new Inline.Text(words)));
    Inline rest = new Inline.Styled(Inline.Style.SMALL, List.of(new Inline.Text("  " + place)));
    return new Block.Paragraph(place.isEmpty() ? List.of(link) : List.of(link, rest), null);
  }

  /** A list of items. */
  static Block list(List<List<Block>> items) {
    return new Block.ListBlock(
        null, true, items.stream().map(item -> new Block.Item(null, item, null)).toList());
  }

  @Override
  public Resolution resolve(LinkForm form, String target) {
    return targets.get(Integer.parseInt(target));
  }
}
