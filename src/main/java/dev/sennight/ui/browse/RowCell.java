package dev.sennight.ui.browse;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.FileProblem;
import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.page.FlowViewModel;
import dev.sennight.ui.text.ProblemWords;
import dev.sennight.ui.text.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A row of the list: a heading, or a title over muted words about its place. */
final class RowCell extends ListCell<Row> {
  private static final PseudoClass HEADER = PseudoClass.getPseudoClass("header");

  private static final int LONGEST = 220;

  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");
  private static final double MARGINS = 56;
  private static final double TITLE_COLUMN = 8;
  private static final double SNIPPET_COLUMN = 6.8;
  private static final double SNIPPET_LINES = 1.9;

  private final Texts texts;
  private final Supplier<@Nullable FlowViewModel> marks;
  private final Supplier<@Nullable BiConsumer<FileProblem, Boolean>> files;
  private int marked;

  /**
   * An empty cell.
   *
   * @param marks tells what is read and starred
   * @param files opens the document of a problem, or its folder
   */
  RowCell(
      Texts texts,
      Supplier<@Nullable FlowViewModel> marks,
      Supplier<@Nullable BiConsumer<FileProblem, Boolean>> files) {
    this.texts = texts;
    this.marks = marks;
    this.files = files;
    getStyleClass().add("row-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Row row, boolean empty) {
    super.updateItem(row, empty);
    boolean none = empty || row == null;
    pseudoClassStateChanged(HEADER, !none && row instanceof Row.Header);
    setText(null);
    setDisable(false);
    if (none) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    setMouseTransparent(row instanceof Row.Header);
    Node shown =
        switch (row) {
          case Row.Header header -> header(header);
          case Row.OfEntry of -> lines(title(of.entry().title()), muted(of.where()));
          case Row.OfHit hit -> hit(hit);
          case Row.OfGhost ghost ->
              lines(title(ghost.name()), muted(texts.get("list.ghostLinks", ghost.links())));
          case Row.OfPlace place -> lines(title(place.title()), muted(place.where()));
          case Row.OfProblem problem -> problem(problem);
        };
    mark(row, shown);
  }

  /** Shows the marks of its row as they are now; rebuilds nothing when they have not changed. */
  void remark() {
    Row row = getItem();
    if (row != null && marks(row) != marked) {
      updateItem(row, false);
    }
  }

  /** The marks of a row as a number; 0 without any. */
  private int marks(Row row) {
    FlowViewModel known = marks.get();
    EntryId id = id(row);
    return known == null || id == null
        ? 0
        : 1 + (known.isRead(id) ? 2 : 0) + (known.isStarred(id) ? 4 : 0);
  }

  private static @Nullable EntryId id(Row row) {
    EntrySummary entry = row.entry();
    return entry == null ? null : entry.id();
  }

  /** Unread titles are bold, starred ones have a star; a row pointed at has signs for both. */
  private void mark(Row row, Node shown) {
    marked = marks(row);
    FlowViewModel known = marks.get();
    EntryId id = id(row);
    boolean read = known == null || id == null || known.isRead(id);
    pseudoClassStateChanged(UNREAD, !read);
    if (known == null || id == null) {
      setGraphic(shown);
      setAccessibleText(spoken(row));
      return;
    }
    boolean starred = known.isStarred(id);
    Label star =
        sign(starred ? "★" : "☆", starred ? "removeStar" : "addStar", () -> known.toggleStar(id));
    star.getStyleClass().add("row-star");
    star.pseudoClassStateChanged(STARRED, starred);
    StackPane.setAlignment(star, Pos.TOP_RIGHT);
    Label dot =
        sign(read ? "○" : "●", read ? "markUnread" : "markRead", () -> known.toggleRead(id));
    dot.getStyleClass().add("row-dot");
    StackPane.setAlignment(dot, Pos.TOP_LEFT);
    shown.getStyleClass().add("signed");
    setGraphic(new StackPane(shown, dot, star));
    setAccessibleText(
        (starred ? texts.get("flow.starred") + ", " : "")
            + (read ? "" : texts.get("flow.unread") + ", ")
            + spoken(row));
  }

  /** A sign that a click changes, while the row stays as chosen as it is. */
  private Label sign(String glyph, String command, Runnable toggle) {
    Label sign = new Label(glyph);
    sign.getStyleClass().add("row-sign");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    sign.setTooltip(new Tooltip(texts.get("command." + command)));
    sign.setOnMousePressed(MouseEvent::consume);
    sign.setOnMouseClicked(event -> {
      event.consume();
      if (event.getButton() == MouseButton.PRIMARY && !event.isShortcutDown()) {
        toggle.run();
      }
    });
    return sign;
  }

  private static Node header(Row.Header header) {
    if (header.title().isEmpty()) {
      Region room = new Region();
      room.getStyleClass().add("room");
      return room;
    }
    Label title = new Label(header.title());
    title.getStyleClass().add("header-title");
    title.setMinWidth(0);
    Label count = new Label(header.count() > 1 ? String.valueOf(header.count()) : "");
    count.getStyleClass().addAll("muted", "count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(title, new Spacer(), count);
    line.getStyleClass().add("line");
    return line;
  }

  private Node hit(Row.OfHit hit) {
    double room = getListView().getWidth() - MARGINS;
    String title = hit.entry().title();
    TextFlow name =
        MarkedLine.of("", title, hit.titleMatches(), (int) (room / TITLE_COLUMN), "title");
    TextFlow snippet =
        MarkedLine.of(
            where(hit, " · "),
            hit.snippet().text(),
            hit.snippet().matches(),
            (int) (SNIPPET_LINES * room / SNIPPET_COLUMN),
            "snippet");
    VBox lines = new VBox(name, snippet);
    lines.getStyleClass().add("lines");
    return lines;
  }

  private String where(Row.OfHit hit, String between) {
    return hit.snippet().note()
        ? hit.where() + between + texts.get("highlight.note.title")
        : hit.where();
  }

  private Node problem(Row.OfProblem row) {
    VBox lines = problemLines(row);
    BiConsumer<FileProblem, Boolean> opener = files.get();
    if (opener == null) {
      return lines;
    }
    HBox below =
        new HBox(
            4,
            lines.getChildren().removeLast(),
            new Spacer(),
            button(Material2OutlinedAL.EDIT, "command.editor", row, opener),
            button(Material2OutlinedAL.FOLDER_OPEN, "command.folder", row, opener));
    below.setAlignment(Pos.CENTER_LEFT);
    lines.getChildren().add(below);
    return lines;
  }

  private Button button(
      Ikon icon, String key, Row.OfProblem row, BiConsumer<FileProblem, Boolean> opener) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll("button-icon", "flat", "small", "row-action");
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get(key)));
    button.setFocusTraversable(false); // the row has keys and a menu for both
    button.setOnAction(event -> opener.accept(row.problem(), key.endsWith("folder")));
    return button;
  }

  private static VBox problemLines(Row.OfProblem row) {
    TextFlow title = MarkedLine.of("", row.words(), List.of(), row.words().length() * 2, "title");
    return lines(title, muted(row.where()));
  }

  private static VBox lines(Node title, Label below) {
    VBox lines = new VBox(title);
    lines.getStyleClass().add("lines");
    if (!below.getText().isEmpty()) {
      lines.getChildren().add(below);
    }
    return lines;
  }

  private static TextFlow title(String words) {
    return MarkedLine.of("", words, List.of(), LONGEST, "title");
  }

  private static Label muted(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("muted");
    return label;
  }

  private String spoken(Row row) {
    return switch (row) {
      case Row.Header header -> header.title();
      case Row.OfEntry of -> of.entry().title() + ", " + of.where();
      case Row.OfHit hit ->
          hit.entry().title() + ", " + where(hit, ", ") + ", " + hit.snippet().text();
      case Row.OfGhost ghost -> ghost.name();
      case Row.OfPlace place -> place.title() + ", " + place.where();
      case Row.OfProblem problem -> new ProblemWords(texts).of(problem.problem().problem());
    };
  }
}
