package dev.sennight.ui.reader;

import dev.sennight.ui.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/** The page with its find bar, its context menu, and words for when there is none. */
public final class ReaderView extends BorderPane {
  private final ReaderViewModel model;
  private final Texts texts;
  private final ObservableValue<Color> paper;
  private final Label nothing = new Label();
  private final Label target = new Label();
  private final StackPane stack = new StackPane(nothing);
  private final FindBar find;
  private @Nullable PageView page;

  /**
   * Shows {@code model}; the WebView comes with {@link #start()}.
   *
   * @param paper the colour behind pages
   */
  public ReaderView(ReaderViewModel model, Texts texts, ObservableValue<Color> paper) {
    this.model = model;
    this.texts = texts;
    this.paper = paper;
    this.find = new FindBar(model, texts, this::closeFind);
    getStyleClass().add("reader");
    nothing.getStyleClass().add("empty");
    nothing.setWrapText(true);
    nothing.setText(texts.get("page.nothing"));
    target.getStyleClass().add("link-target");
    target.setVisible(false);
    target.setMouseTransparent(true);
    StackPane.setAlignment(target, Pos.BOTTOM_LEFT);
    setCenter(stack);
  }

  /** Makes the WebView: slow the first time, so not before the window's first frame. */
  public void start() {
    if (page != null) {
      return;
    }
    PageView made = new PageView(model::follow);
    page = made;
    made.node().setAccessibleText(texts.get("page.name"));
    stack.getChildren().setAll(nothing, made.node(), target);
    made.hovered().addListener((property, before, now) -> tell(now));
    model.page().addListener((property, before, now) -> show(now));
    model.jump().addListener((property, before, now) -> jump(now));
    model.scrollFrom(made::scrolled);
    contextMenu(made);
    show(model.page().get());
  }

  /** Whether a page is still on its way. */
  public boolean isLoading() {
    return page == null || page.isLoading();
  }

  /** The view of the page once it is shown; null while it is on its way. */
  public @Nullable WebView web() {
    return page == null || page.isLoading() ? null : page.node();
  }

  /** Puts the keyboard into the page. */
  public void focus() {
    if (page != null) {
      page.node().requestFocus();
    }
  }

  /** Opens the find bar. */
  public void find() {
    setTop(find);
    find.focus();
  }

  /** Whether the find bar is open. */
  public boolean isFinding() {
    return getTop() != null;
  }

  /** Closes the find bar; its marks go. */
  public void closeFind() {
    setTop(null);
    model.find().set("");
    focus();
  }

  /** Copies what is selected in the page. */
  public void copy() {
    if (page != null && !page.selection().isEmpty()) {
      copy(page.selection());
    }
  }

  /** Scrolls by a part of a screen; tells whether there was anything left to scroll. */
  public boolean scrollBy(double screens) {
    return page != null && page.scrollBy(screens);
  }

  private static void copy(String words) {
    ClipboardContent content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void show(@Nullable ShownPage shown) {
    PageView view = page;
    if (view == null) {
      return;
    }
    view.node().setVisible(shown != null);
    if (shown != null) {
      view.show(shown, paper.getValue());
    }
  }

  private void jump(String id) {
    if (page != null && !id.isEmpty()) {
      page.jump(id);
    }
  }

  private void tell(String words) {
    target.setText(words);
    target.setVisible(!words.isEmpty());
  }

  private void contextMenu(PageView view) {
    MenuItem copy = new MenuItem(texts.get("page.copy"));
    copy.setOnAction(event -> copy());
    MenuItem all = new MenuItem(texts.get("page.selectAll"));
    all.setOnAction(event -> view.selectAll());
    MenuItem address = new MenuItem(texts.get("page.copyLink"));
    address.setOnAction(event -> copy(target.getText()));
    MenuItem back = new MenuItem(texts.get("command.back"));
    back.setOnAction(event -> model.go(-1));
    back.disableProperty().bind(model.canGoBack().not());
    ContextMenu menu = new ContextMenu(copy, address, all, new SeparatorMenuItem(), back);
    view.node()
        .setOnContextMenuRequested(event -> {
          copy.setDisable(view.selection().isEmpty());
          address.setDisable(target.getText().isEmpty());
          menu.show(view.node(), event.getScreenX(), event.getScreenY());
        });
    view.node()
        .setOnMousePressed(event -> {
          menu.hide();
          if (event.getButton() == MouseButton.BACK) {
            model.go(-1);
          } else if (event.getButton() == MouseButton.FORWARD) {
            model.go(1);
          }
        });
  }
}
