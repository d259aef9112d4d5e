package dev.sennight.ui.browse.rail;

import dev.sennight.ui.content.Listing;
import dev.sennight.ui.flow.FlowViewModel;
import dev.sennight.ui.look.WholeLabel;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
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
  private static final PseudoClass PART = PseudoClass.getPseudoClass("part");
  private static final double NARROWEST = 40;
  private static final int SHORT = 10;
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");

  private final FontIcon icon = new FontIcon();
  private final Label label = new Label();
  private final Label detail = new WholeLabel();
  private final Label count = new Label();
  private final HBox line = new HBox(icon, label, detail, count);

  private final Supplier<@Nullable FlowViewModel> marks;
  private final NumberFormat numbers;

  RailCell(Supplier<@Nullable FlowViewModel> marks, Locale locale) {
    this.marks = marks;
    this.numbers = NumberFormat.getIntegerInstance(locale);
    getStyleClass().add("rail-cell");
    line.getStyleClass().add("line");
    line.setAlignment(Pos.CENTER_LEFT);
    label.getStyleClass().add("label-main");
    label.setTextOverrun(OverrunStyle.ELLIPSIS);
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
    pseudoClassStateChanged(PART, !none && item.kind().isPart());
    pseudoClassStateChanged(GROUP, !none && item.kind() == RailItem.Kind.SERIES);
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
    String words = (item.label() + "  " + item.detail()).strip();
    setTooltip(words.length() > SHORT ? new Tooltip(words) : null);
  }

  /** The room that is left is the detail's; a line without one gives it to its label. */
  private void label(RailItem item) {
    boolean alone = item.detail().isEmpty();
    label.setText(item.label());
    label.setMinWidth(alone ? NARROWEST : Region.USE_PREF_SIZE);
    HBox.setHgrow(label, alone ? Priority.ALWAYS : Priority.NEVER);
    detail.setText(item.detail());
    detail.setVisible(!alone);
    detail.setManaged(!alone);
  }

  /** Shows how many entries are not read now. */
  void recount() {
    RailItem item = getItem();
    if (item != null && !isEmpty()) {
      count(item);
    }
  }

  private void count(RailItem item) {
    count.setText(counted(item));
    setAccessibleText(item.label() + " " + item.detail() + " " + count.getText());
  }

  /** All entries, and how many of them are not read once some are. */
  private String counted(RailItem item) {
    if (item.count() == 0) {
      return "";
    }
    String all = numbers.format(item.count());
    FlowViewModel known = marks.get();
    long unread = known == null || !isOfDocuments(item) ? -1 : unread(item, known);
    if (unread == 0) {
      return "✓ " + all;
    }
    boolean begun = unread > 0 && unread < item.count();
    return begun ? numbers.format(unread) + " / " + all : all;
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
      case SAME_WEEK -> Material2OutlinedMZ.UPDATE;
      case HISTORY -> Material2OutlinedAL.HISTORY;
      case PROBLEMS -> Material2OutlinedMZ.REPORT_PROBLEM;
      case ROOT, SERIES, YEAR, LEAF -> null;
    };
  }
}
