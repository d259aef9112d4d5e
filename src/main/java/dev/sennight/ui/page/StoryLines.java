package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.Storylines.Line;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.Block;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of an entry, each with the entries before and after on its storyline. */
final class StoryLines {
  private static final int MOST = 3;

  private final Library library;
  private final Texts texts;
  private final PlaceWords words;

  StoryLines(Library library, Texts texts) {
    this.library = library;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /** A page of parts that belong at the end of the entry's own; empty for none. */
  Optional<Page> of(EntryId id) throws LibraryException {
    Optional<Entry> entry = library.entry(id);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    List<Page.Part> parts = new ArrayList<>();
    for (Line line : library.storylines().lines(entry.get(), MOST)) {
      parts.add(part(line));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Page("", List.of(), null, List.of(), List.of(), parts, null, null, List.of()));
  }

  private Page.Part part(Line line) {
    EntryLineLinks lines = new EntryLineLinks();
    List<Block> blocks = new ArrayList<>();
    add(blocks, lines, "story.before", line.previous());
    add(blocks, lines, "story.after", line.next());
    PageAddress story = new PageAddress.ToStory(line.name(), false, 0);
    return new Page.Part("", line.name(), 6, story, "", blocks, List.of(), lines);
  }

  private void add(
      List<Block> blocks, EntryLineLinks lines, String key, @Nullable EntrySummary entry) {
    if (entry != null) {
      String shown = texts.get(key, words.shortDated(entry), entry.title());
      blocks.add(lines.line(shown, entry.file(), entry, ""));
    }
  }
}
