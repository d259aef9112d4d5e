package dev.sennight.ui.window;

import dev.sennight.ui.browse.Row;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.web.WebView;

/** Reads what a window shows. */
class ShownWindow {
  final Window window;

  ShownWindow(Window window) {
    this.window = window;
  }

  static <T> T onUi(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    try {
      return task.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  /** The words of the preview over the page; "" while there is none. */
  String preview() throws Exception {
    return onUi(() ->
        window.scene().getRoot().lookupAll(".preview").stream()
            .filter(Node::isVisible)
            .flatMap(card -> card.lookupAll(".web-view").stream())
            .map(view -> ((WebView) view).getEngine().getDocument())
            .filter(document -> document != null)
            .map(document -> document.getDocumentElement().getTextContent())
            .findFirst()
            .orElse(""));
  }

  /** Whether a node and all it stands in are visible. */
  static boolean shown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** The words of the page. */
  String page() throws Exception {
    return onUi(this::text);
  }

  final String text() {
    return window.scene().getRoot().lookup(".web-view") instanceof WebView web
            && web.getEngine().getDocument() != null
        ? web.getEngine().getDocument().getDocumentElement().getTextContent()
        : "";
  }

  final WebView web() {
    return (WebView) window.scene().getRoot().lookup(".web-view");
  }

  /** Runs a script in the page and gives its value as text. */
  String inPage(String script) throws Exception {
    return onUi(() -> String.valueOf(web().getEngine().executeScript(script)));
  }

  /** The rows that are shown in the middle, headings in brackets. */
  List<String> rows() throws Exception {
    return onUi(this::rowsNow);
  }

  /** As {@link #rows}, on the UI thread. */
  List<String> rowsNow() {
    return window.scene().getRoot().lookupAll(".row-list").stream()
        .filter(ShownWindow::shown)
        .filter(node -> node instanceof ListView<?>)
        .flatMap(node -> ((ListView<?>) node).getItems().stream())
        .map(ShownWindow::words)
        .toList();
  }

  private static String words(Object row) {
    return switch ((Row) row) {
      case Row.Header header -> "[" + header.title() + "]";
      case Row.OfEntry of -> of.entry().title();
      case Row.OfHit hit -> hit.entry().title();
      case Row.OfGhost ghost -> ghost.name();
      case Row.OfPlace place -> place.title();
      case Row.OfProblem problem -> problem.problem().problem().message();
    };
  }

  /** Whether something with a style class is seen; on the UI thread. */
  boolean shows(String styleClass) {
    return window.scene().getRoot().getStyleClass().contains(styleClass)
        || window.scene().getRoot().lookupAll("." + styleClass).stream()
            .anyMatch(ShownWindow::shown);
  }

  /** What the rows of a table say, cell by cell. */
  List<String> cells(String styleClass) throws Exception {
    return onUi(() -> cellsNow(styleClass));
  }

  /** As {@link #cells}, on the UI thread. */
  List<String> cellsNow(String styleClass) {
    return window.scene().getRoot().lookupAll("." + styleClass).stream()
        .filter(ShownWindow::shown)
        .flatMap(node -> node instanceof TableView<?> table ? cells(table) : Stream.empty())
        .toList();
  }

  private static Stream<String> cells(TableView<?> table) {
    return IntStream.range(0, table.getItems().size())
        .boxed()
        .flatMap(row ->
            table.getColumns().stream()
                .map(column -> String.valueOf(column.getCellObservableValue(row).getValue())));
  }

  /** What a screen reader says of the node that has the keyboard; on the UI thread. */
  String focused() {
    Node owner = window.scene().getFocusOwner();
    return owner == null || owner.getAccessibleText() == null ? "" : owner.getAccessibleText();
  }

  /** Words of the labels in the part of the window with a style class. */
  List<String> labels(String styleClass) throws Exception {
    return onUi(() -> labelsNow(styleClass));
  }

  /** As {@link #labels}, on the UI thread. */
  List<String> labelsNow(String styleClass) {
    return window.scene().getRoot().lookupAll("." + styleClass).stream()
        .flatMap(part ->
            Stream.of(".label", ".toggle-button").flatMap(all -> part.lookupAll(all).stream()))
        .filter(ShownWindow::shown)
        .map(node -> node instanceof Labeled label ? label.getText() : "")
        .filter(words -> words != null && !words.isBlank())
        .toList();
  }

  Window window() {
    return window;
  }
}
