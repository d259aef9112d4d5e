package dev.sennight.ui.library;

import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stands in the page's place while the library is read for the first time, or is refused. */
public final class FirstRun extends VBox {
  private final LibraryViewModel library;
  private final Texts texts;
  private final Label title = new Label();
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button open;

  /**
   * Follows {@code library}.
   *
   * @param choose asks for a folder
   */
  public FirstRun(LibraryViewModel library, Texts texts, Runnable choose) {
    this.library = library;
    this.texts = texts;
    getStyleClass().add("first-run");
    setAlignment(Pos.CENTER);
    title.getStyleClass().add("title-4");
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    bar.setPrefWidth(320);
    bar.setAccessibleText(texts.get("status.progress"));
    open = new Button(texts.get("command.open"));
    open.getStyleClass().add("accent");
    open.setOnAction(event -> choose.run());
    getChildren().addAll(title, bar, words, open);
    library.state().addListener((property, before, now) -> arrange());
    library.overview().addListener((property, before, now) -> arrange());
    library.progress().addListener((property, before, now) -> progress(now));
    arrange();
  }

  private void arrange() {
    boolean nothing = library.overview().get().entries() == 0;
    LibraryViewModel.State state = library.state().get();
    boolean working = state.isUnderWay();
    boolean starting =
        state == LibraryViewModel.State.CLOSED || state == LibraryViewModel.State.OPENING;
    setVisible(nothing && !starting);
    setManaged(isVisible());
    bar.setVisible(working);
    bar.setManaged(working);
    open.setVisible(!working);
    open.setManaged(!working);
    title.setText(texts.get(working ? "first.indexing" : "first.nothing"));
    words.setText(working ? "" : texts.get("first.hint"));
  }

  private void progress(@Nullable Step step) {
    if (step == null) {
      return;
    }
    bar.setProgress(
        step.total() <= 0
            ? ProgressBar.INDETERMINATE_PROGRESS
            : (double) step.done() / step.total());
    words.setText(texts.get("status.step", step.name(), step.done(), step.total()));
  }
}
