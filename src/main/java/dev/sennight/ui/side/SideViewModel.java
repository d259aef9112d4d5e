package dev.sennight.ui.side;

import dev.sennight.library.Library;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.page.ShownPage;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Beside the page: one of its parts at a time. Reads only while it is shown. */
public final class SideViewModel {
  private final Latest reading;
  private final Consumer<PageAddress> follow;
  private final Consumer<Exception> failed;
  private final ObservableList<SideRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<LinkMap> map = new ReadOnlyObjectWrapper<>(LinkMap.EMPTY);
  private final ReadOnlyObjectWrapper<@Nullable SideRow> current =
      new ReadOnlyObjectWrapper<>(null);
  private final ObjectProperty<SidePart> part = new SimpleObjectProperty<>(SidePart.OUTLINE);
  private final BooleanProperty shown = new SimpleBooleanProperty(false);
  private @Nullable Subject subject;
  private SidePart chosen = SidePart.OUTLINE;
  private boolean following;
  private String heading = "";

  /**
   * Hidden, without a page.
   *
   * @param follow told which way the user wants to go
   */
  public SideViewModel(Tasks tasks, Consumer<PageAddress> follow, Consumer<Exception> failed) {
    this.reading = new Latest(tasks, "side");
    this.follow = follow;
    this.failed = failed;
    shown.addListener((property, before, now) -> read());
    part.addListener((property, before, now) -> turned(now));
  }

  /** Tells about {@code page} from now on; null for none. */
  public void follow(@Nullable Library library, @Nullable ShownPage page, Texts texts) {
    subject = library == null || page == null ? null : new Subject(library, page, texts);
    heading = "";
    boolean outlined = page == null || !page.outline().isEmpty();
    following = true;
    part.set(chosen == SidePart.OUTLINE && !outlined ? SidePart.LINKS : chosen);
    following = false;
    read();
  }

  private void turned(SidePart now) {
    if (!following) {
      chosen = now;
      read();
    }
  }

  /** One reads under the heading with this id now; "" for none. */
  public void reading(String anchor) {
    if (!anchor.equals(heading)) {
      heading = anchor;
      light();
    }
  }

  /** The user chose a row. */
  public void choose(@Nullable SideRow row) {
    PageAddress address = row == null ? null : row.address();
    if (address != null) {
      follow.accept(address);
    }
  }

  /** What is shown. */
  public ObservableList<SideRow> rows() {
    return rows;
  }

  /** The heading that one reads under, in the outline; null for none. */
  public ReadOnlyObjectProperty<@Nullable SideRow> current() {
    return current.getReadOnlyProperty();
  }

  /** The links around the entry, while the map is shown. */
  public ReadOnlyObjectProperty<LinkMap> map() {
    return map.getReadOnlyProperty();
  }

  /**
   * Which part is shown: the one that the user chose last, but the links of a page that has no
   * outline in place of an empty outline.
   */
  public ObjectProperty<SidePart> part() {
    return part;
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
      current.set(null);
      map.set(LinkMap.EMPTY);
      return;
    }
    SidePart wanted = part.get();
    reading.run(
        cancel ->
            () -> {
              LinkMap links =
                  wanted == SidePart.MAP
                      ? LinkMap.of(about.library(), about.page())
                      : LinkMap.EMPTY;
              SideRows found = new SideRows(about.library(), about.page(), about.texts());
              return new Found(found.of(wanted, links), links);
            },
        this::show,
        failed);
  }

  private void show(Found found) {
    rows.setAll(found.rows());
    map.set(found.map());
    light();
  }

  private void light() {
    SideRow lit = null;
    for (SideRow row : rows) {
      if (row instanceof SideRow.OfHeading of && of.anchor().equals(heading)) {
        lit = row;
      }
    }
    current.set(lit);
  }

  /** What it tells about. */
  private record Subject(Library library, ShownPage page, Texts texts) {}

  private record Found(List<SideRow> rows, LinkMap map) {}
}
