package dev.sennight.ui.reader;

import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import dev.sennight.ui.browse.Row;
import dev.sennight.ui.content.Content;
import dev.sennight.ui.content.Place;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Beside the page: its outline, who links to it, and entries like it. Reads only while shown. */
public final class SideViewModel {
  private static final int RELATED = 8;
  private static final int BACKLINKS = 50;

  private final Latest reading;
  private final Consumer<Place> open;
  private final Consumer<Exception> failed;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final BooleanProperty shown = new SimpleBooleanProperty(false);
  private @Nullable Subject subject;

  /**
   * Hidden, without a page.
   *
   * @param open told which place a person chose
   */
  public SideViewModel(Tasks tasks, Consumer<Place> open, Consumer<Exception> failed) {
    this.reading = new Latest(tasks, "side");
    this.open = open;
    this.failed = failed;
    shown.addListener((property, before, now) -> read());
  }

  /** Tells about {@code page} from now on; null for none. */
  public void follow(@Nullable Content content, @Nullable ShownPage page, Texts texts) {
    EntrySummary entry = page == null ? null : page.entry();
    subject = content == null || entry == null ? null : new Subject(content, entry.id(), texts);
    read();
  }

  /** A person chose a row. */
  public void choose(@Nullable Row row) {
    Place place = row == null ? null : row.place();
    if (place != null) {
      open.accept(place);
    }
  }

  /** What is shown. */
  public ObservableList<Row> rows() {
    return rows;
  }

  /** Whether it is shown. */
  public BooleanProperty shown() {
    return shown;
  }

  private void read() {
    Subject about = subject;
    if (about == null || !shown.get()) {
      reading.cancel();
      rows.clear();
      return;
    }
    reading.run(cancel -> about::rows, rows::setAll, failed);
  }

  /** The entry it tells about. */
  private record Subject(Content content, EntryId id, Texts texts) {
    List<Row> rows() throws LibraryException {
      List<Row> all = new ArrayList<>();
      add(all, "side.outline", outline());
      add(all, "side.backlinks", backlinks());
      add(all, "side.related", related());
      if (all.isEmpty()) {
        all.add(new Row.Header(texts.get("side.nothing"), 0));
      }
      return all;
    }

    private void add(List<Row> all, String key, List<Row> part) {
      if (!part.isEmpty()) {
        all.add(new Row.Header(texts.get(key), part.size()));
        all.addAll(part);
      }
    }

    private List<Row> outline() throws LibraryException {
      List<Row> headings = new ArrayList<>();
      for (Block block : content.entry(id).map(Entry::body).orElse(List.of())) {
        if (block instanceof Block.Heading heading) {
          String title = PlainText.ofInlines(heading.content()).strip();
          headings.add(new Row.OfPlace(title, "", new Place.AtEntry(id, title, "")));
        }
      }
      return headings;
    }

    private List<Row> backlinks() throws LibraryException {
      Set<EntryId> seen = new HashSet<>();
      List<Row> links = new ArrayList<>();
      for (ResolvedLink link : content.backlinks(id)) {
        EntrySummary from = link.from();
        if (from != null && seen.add(from.id()) && links.size() < BACKLINKS) {
          links.add(row(from));
        }
      }
      return links;
    }

    private List<Row> related() throws LibraryException {
      return content.related(id, RELATED).stream().map(this::row).toList();
    }

    private Row row(EntrySummary entry) {
      return new Row.OfPlace(
          entry.title(), new PlaceWords(texts).orFile(entry), Place.AtEntry.of(entry.id()));
    }
  }
}
