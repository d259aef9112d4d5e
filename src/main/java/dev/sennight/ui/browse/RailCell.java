package dev.sennight.ui.browse;

import dev.sennight.ui.look.WholeLabel;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.text.Texts;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A line of the rail: icon, label, muted detail, and how many entries. */
final class RailCell extends TreeCell<RailItem> {
  private static final PseudoClass INNER = PseudoClass.getPseudoClass("inner");
  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final double DATED = 56;

  private final FontIcon icon = new FontIcon();
  private final Label label = new Label();
  private final Label detail = new WholeLabel();
  private final Label count = new Label();
  private final HBox line = new HBox(icon, label, detail, count);

  private final Supplier<@Nullable FlowViewModel> marks;
  private final Texts texts;

  RailCell(Supplier<@Nullable FlowViewModel> marks, Texts texts) {
    this.marks = marks;
    this.texts = texts;
    getStyleClass().add("rail-cell");
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    label.getStyleClass().add("label-main");
    label.setMaxWidth(Double.MAX_VALUE);
    detail.getStyleClass().add("muted");
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    count.getStyleClass().addAll("muted", "count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(RailItem item, boolean empty) {
    super.updateItem(item, empty);
    boolean none = empty || item == null;
    setText(null);
    setGraphic(none ? null : line);
    pseudoClassStateChanged(INNER, !none && !item.kind().isPart());
    if (none) {
      setAccessibleText(null);
      setTooltip(null);
      return;
    }
    Ikon glyph = glyph(item.kind());
    icon.setVisible(glyph != null);
    icon.setManaged(glyph != null);
    if (glyph != null) {
      icon.setIconCode(glyph);
    }
    label(item);
    count(item);
  }

  /** Labels with a detail have one width, so that the details form a column. */
  private void label(RailItem item) {
    boolean alone = item.detail().isEmpty();
    label.setText(item.label());
    label.setMinWidth(alone ? 0 : Math.max(DATED, label.prefWidth(-1)));
    HBox.setHgrow(label, alone ? Priority.ALWAYS : Priority.NEVER);
    detail.setText(item.detail());
    detail.setVisible(!alone);
    detail.setManaged(!alone);
  }

  /** Shows how many entries are unread now. */
  void recount() {
    RailItem item = getItem();
    if (item != null && !isEmpty()) {
      count(item);
    }
  }

  /** The unread entries of issues, and all of what has no read marks; the tooltip says which. */
  private void count(RailItem item) {
    FlowViewModel known = marks.get();
    boolean marked = known != null && isOfDocuments(item);
    long shown = marked ? unread(item, known) : item.count();
    count.setText(shown == 0 ? "" : texts.get("list.count", shown));
    pseudoClassStateChanged(UNREAD, marked && shown > 0 && item.kind() == RailItem.Kind.LEAF);
    String counted =
        marked
            ? texts.get("rail.entriesUnread", item.count(), shown)
            : item.count() == 0 ? "" : texts.get(counted(item), item.count());
    String name = (item.label() + "  " + item.detail()).strip();
    setTooltip(new Tooltip((name + "\n" + counted).strip()));
    setAccessibleText((name + ", " + counted).strip());
  }

  /** Key of the words that say what is counted. */
  private static String counted(RailItem item) {
    return item.listing() instanceof Listing.Search
        ? "rail.unread"
        : switch (item.kind()) {
          case TOPICS, SOURCES, TAGS, SAVED, GHOSTS, PROBLEMS -> "rail.lines";
          default -> "rail.entries";
        };
  }

  private static boolean isOfDocuments(RailItem item) {
    if (item.listing() instanceof Listing.OfKind) {
      return false; // it lists entries of other documents as well
    }
    return item.children().isEmpty()
        ? item.listing() instanceof Listing.InDocument
        : isOfDocuments(item.children().getFirst());
  }

  private static long unread(RailItem item, FlowViewModel known) {
    return item.children().isEmpty() && item.listing() instanceof Listing.InDocument(String file)
        ? known.unread(file, item.count())
        : item.children().stream().mapToLong(child -> unread(child, known)).sum();
  }

  private static @Nullable Ikon glyph(RailItem.Kind kind) {
    return switch (kind) {
      case WEEKS -> Material2OutlinedAL.DATE_RANGE;
      case TOPICS -> Material2OutlinedAL.LABEL;
      case CARDS -> Material2OutlinedMZ.STYLE;
      case ARTICLES -> Material2OutlinedAL.ARTICLE;
      case NOTES -> Material2OutlinedMZ.NOTES;
      case GHOSTS -> Material2OutlinedAL.LINK_OFF;
      case SOURCES -> Material2OutlinedAL.LANGUAGE;
      case TAGS -> Material2OutlinedAL.LOCAL_OFFER;
      case STARRED -> Material2OutlinedMZ.STAR_BORDER;
      case HIGHLIGHTS -> Material2OutlinedAL.BORDER_COLOR;
      case SAVED -> Material2OutlinedAL.BOOKMARK_BORDER;
      case SAME_WEEK -> Material2OutlinedMZ.UPDATE;
      case HISTORY -> Material2OutlinedAL.HISTORY;
      case PROBLEMS -> Material2OutlinedMZ.REPORT_PROBLEM;
      case ROOT, SERIES, YEAR, LEAF -> null;
    };
  }
}
