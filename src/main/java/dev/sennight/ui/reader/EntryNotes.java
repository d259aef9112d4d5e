package dev.sennight.ui.reader;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.PersonalData;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Highlight;
import dev.sennight.ui.library.Notice;
import dev.sennight.ui.library.NoticeViewModel;
import dev.sennight.ui.page.PageMaker;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The user's note on the entry that is shown, and own tags on it. Used on the UI thread. */
public final class EntryNotes {
  private static final String TASK = "entryNote";

  private final Tasks tasks;
  private final ReaderViewModel reader;
  private final NoticeViewModel notices;

  /**
   * Works on the entry that {@code reader} shows.
   *
   * @param notices are told what was changed, with a way back
   */
  EntryNotes(Tasks tasks, ReaderViewModel reader, NoticeViewModel notices) {
    this.tasks = tasks;
    this.reader = reader;
    this.notices = notices;
  }

  /**
   * What is kept of an entry.
   *
   * @param note as it was typed; "" for none
   * @param tags in the order of the alphabet
   */
  public record Kept(EntryId entry, String note, List<String> tags) {
    /** What is kept of {@code entry} now. Not for the UI thread. */
    public static Kept of(EntryId entry, PersonalData personal) throws LibraryException {
      String note =
          personal.highlightsOf(entry).stream()
              .filter(each -> each.anchor() == null)
              .map(Highlight::note)
              .findFirst()
              .orElse("");
      List<String> tags = new ArrayList<>();
      personal
          .tags()
          .forEach((tag, entries) -> {
            if (entries.contains(entry)) {
              tags.add(tag);
            }
          });
      return new Kept(entry, note, List.copyOf(tags));
    }

    /** The same with what was typed; tags are separated by commas of any kind. */
    Kept typed(String otherNote, String otherTags) {
      Set<String> all = new LinkedHashSet<>();
      for (String tag : otherTags.split("[,，、;；]", -1)) {
        String bare = tag.strip().replaceFirst("^#", "").strip();
        if (!bare.isEmpty()) {
          all.add(bare);
        }
      }
      return new Kept(entry, otherNote, all.stream().sorted().toList());
    }
  }

  /** Gives what is kept of the entry that is shown to {@code found}; says so when none is shown. */
  void read(Consumer<Kept> found) {
    ShownPage shown = reader.page().get();
    EntrySummary entry = shown == null ? null : shown.entry();
    Library library = library();
    if (entry == null || library == null) {
      notices.say(new Notice(Notice.Weight.INFO, Message.of("entryNote.none")));
      return;
    }
    tasks.run(TASK, () -> Kept.of(entry.id(), library.personal()), found, notices::failed);
  }

  /** Keeps {@code to} in place of {@code from}. */
  void keep(Kept from, Kept to) {
    Library library = library();
    if (library != null && !to.equals(from)) {
      tasks.run(
          TASK,
          () -> {
            write(library.personal(), from, to);
            return to;
          },
          done -> reader.refresh(UnaryOperator.identity()),
          notices::failed);
    }
  }

  /** Editing has ended: offers the way back to how it began. */
  void changed(Kept before, Kept now) {
    if (!now.equals(before)) {
      Notice.Offer undo = new Notice.Offer(Message.of("command.undo"), () -> keep(now, before));
      notices.say(new Notice(Notice.Weight.INFO, Message.of("entryNote.kept"), undo));
    }
  }

  private static void write(PersonalData personal, Kept from, Kept to) throws LibraryException {
    if (!to.note().equals(from.note())) {
      write(personal, to);
    }
    for (String tag : from.tags()) {
      if (!to.tags().contains(tag)) {
        personal.tag(tag, List.of(to.entry()), false);
      }
    }
    for (String tag : to.tags()) {
      if (!from.tags().contains(tag)) {
        personal.tag(tag, List.of(to.entry()), true);
      }
    }
  }

  private static void write(PersonalData personal, Kept kept) throws LibraryException {
    Highlight note = Highlight.noteOn(kept.entry(), kept.note(), Instant.now());
    List<Highlight> earlier =
        personal.highlightsOf(kept.entry()).stream().filter(each -> each.anchor() == null).toList();
    if (kept.note().isBlank()) {
      for (Highlight each : earlier) {
        personal.removeHighlight(each.id());
      }
    } else if (earlier.isEmpty()) {
      personal.keep(List.of(note));
    } else {
      personal.keep(List.of(earlier.getFirst().with(note.color(), note.note(), note.changed())));
    }
  }

  private @Nullable Library library() {
    PageMaker maker = reader.maker();
    return maker == null ? null : maker.library();
  }
}
