package dev.sennight.ui.reader;

import dev.sennight.library.EntryAddress;
import dev.sennight.library.Library;
import dev.sennight.library.annotate.AnchorSearch;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.Highlight;
import dev.sennight.model.Highlight.Color;
import dev.sennight.model.TextAnchor;
import dev.sennight.model.text.TextRange;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.library.NoticeViewModel;
import dev.sennight.ui.page.PageMaker;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.reader.web.SelectedPassage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the user does with highlights in the page. Used on the UI thread. */
public final class PageHighlights {
  private static final String TASK = "highlight";

  private final Tasks tasks;
  private final ReaderViewModel reader;
  private final NoticeViewModel notices;
  private final EntryNotes entryNotes;

  /**
   * Works on the page of {@code reader}.
   *
   * @param notices are told what was done, with a way back
   */
  public PageHighlights(Tasks tasks, ReaderViewModel reader, NoticeViewModel notices) {
    this.tasks = tasks;
    this.reader = reader;
    this.notices = notices;
    entryNotes = new EntryNotes(tasks, reader, notices);
  }

  /** The note and the tags of the entry that is shown. */
  EntryNotes entryNotes() {
    return entryNotes;
  }

  /** Whether the page that is shown has text of entries, which can be highlighted. */
  public boolean canHighlight() {
    ShownPage shown = reader.page().get();
    return shown != null
        && (shown.place() instanceof Place.AtEntry || shown.place() instanceof Place.AtDocument);
  }

  /**
   * Highlights a passage.
   *
   * @param made gets the highlight when it is kept
   */
  public void make(SelectedPassage selected, Color color, Consumer<Highlight> made) {
    inEntry(
        selected,
        (library, id) ->
            tasks.run(
                TASK,
                () -> {
                  Optional<Entry> entry = library.entry(id);
                  Optional<Highlight> highlight =
                      entry.flatMap(found -> highlight(found, selected.anchor(), color));
                  if (highlight.isPresent()) {
                    library.personal().keep(List.of(highlight.get()));
                  }
                  return highlight;
                },
                kept ->
                    kept.ifPresentOrElse(
                        highlight -> {
                          changed("highlight.made", () -> remove(highlight, false));
                          made.accept(highlight);
                        },
                        () -> refuse("highlight.nowhere")),
                notices::failed));
  }

  private static Optional<Highlight> highlight(Entry entry, TextAnchor seen, Color color) {
    String text = entry.text();
    return AnchorSearch.find(seen, text)
        .map(range -> trimmed(text, range))
        .filter(range -> range.start() < range.end())
        .map(range -> Highlight.of(entry.id(), TextAnchor.of(text, range), color, Instant.now()));
  }

  private static TextRange trimmed(String text, TextRange range) {
    int start = range.start();
    int end = range.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextRange(start, end);
  }

  /** Gives a highlight to {@code found}. */
  public void find(String id, Consumer<Highlight> found) {
    Library library = library();
    if (library != null) {
      tasks.run(
          TASK,
          () ->
              library.personal().highlights().stream()
                  .filter(highlight -> highlight.id().equals(id))
                  .findFirst(),
          highlight -> highlight.ifPresent(found),
          notices::failed);
    }
  }

  /** Gives a highlight another colour. */
  public void color(Highlight highlight, Color color) {
    keep(highlight.with(color, highlight.note(), Instant.now()));
  }

  /** Gives a highlight another note. */
  public void note(Highlight highlight, String note) {
    keep(highlight.with(highlight.color(), note, Instant.now()));
  }

  /** Deletes a highlight; it can be undone. */
  public void delete(Highlight highlight) {
    remove(highlight, true);
  }

  /** Copies the address that leads to the selected passage. */
  void copyAddress(SelectedPassage selected) {
    inEntry(
        selected,
        (library, id) ->
            tasks.run(
                TASK,
                () ->
                    library
                        .entry(id)
                        .map(entry -> EntryAddress.of(library, entry, selected.anchor().exact())),
                address ->
                    address.ifPresentOrElse(
                        found -> notices.copy(found.toString()), () -> refuse("highlight.nowhere")),
                notices::failed));
  }

  /** Does {@code action} with the entry of a passage; says so when it has none, or several. */
  private void inEntry(SelectedPassage selected, BiConsumer<Library, EntryId> action) {
    Library library = library();
    EntryId id = entryOf(selected.part());
    if (library == null || id == null) {
      refuse(selected.part() == null ? "highlight.several" : "highlight.nowhere");
    } else {
      action.accept(library, id);
    }
  }

  /** Copies the passage as a quotation with its citation, in Markdown. */
  public void copy(Highlight highlight) {
    PageMaker maker = reader.maker();
    TextAnchor anchor = highlight.anchor();
    if (maker != null && anchor != null) {
      tasks.run(
          TASK,
          () ->
              maker
                  .library()
                  .entry(highlight.entry())
                  .map(entry -> PageActions.quotation(entry, anchor.exact(), maker)),
          words -> words.ifPresentOrElse(notices::copy, notices::missing),
          notices::failed);
    }
  }

  private void remove(Highlight highlight, boolean told) {
    Library library = library();
    if (library != null) {
      tasks.run(
          TASK,
          () -> {
            library.personal().removeHighlight(highlight.id());
            return highlight;
          },
          gone -> {
            if (told) {
              changed("highlight.deleted", () -> color(highlight, highlight.color()));
            } else {
              renew();
            }
          },
          notices::failed);
    }
  }

  private void keep(Highlight highlight) {
    Library library = library();
    if (library != null) {
      tasks.run(
          TASK,
          () -> {
            library.personal().keep(List.of(highlight));
            return highlight;
          },
          done -> renew(),
          notices::failed);
    }
  }

  private void changed(String key, Runnable undo) {
    renew();
    Notice.Offer offer = new Notice.Offer(Message.of("command.undo"), undo);
    notices.say(new Notice(Notice.Weight.INFO, Message.of(key), offer));
  }

  private void renew() {
    reader.refresh(UnaryOperator.identity());
  }

  /** Says that there is nothing to highlight. */
  void nothingSelected() {
    refuse("highlight.nothing");
  }

  /** Says that the page has no highlight. */
  void nothingHighlighted() {
    refuse("highlight.none");
  }

  private void refuse(String key) {
    notices.say(new Notice(Notice.Weight.INFO, Message.of(key)));
  }

  private @Nullable Library library() {
    PageMaker maker = reader.maker();
    return maker == null ? null : maker.library();
  }

  /** The entry that a part of the page shows; null for none. */
  private @Nullable EntryId entryOf(@Nullable String part) {
    ShownPage shown = reader.page().get();
    if (shown == null || part == null) {
      return null;
    }
    return ShownPage.entryOf(part) instanceof Place.AtEntry entry
        ? entry.id()
        : shown.entry() == null ? null : shown.entry().id();
  }
}
