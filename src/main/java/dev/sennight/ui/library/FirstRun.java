package dev.sennight.ui.library;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
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
  private final VBox recent = new VBox(2);
  private final Label already = new Label();
  private final ObservableValue<Boolean> bare;

  /**
   * Follows {@code library}.
   *
   * @param bare whether no page is shown in this place
   * @param choose asks for a folder
   */
  public FirstRun(
      LibraryViewModel library, ObservableValue<Boolean> bare, Texts texts, Runnable choose) {
    this.library = library;
    this.bare = bare;
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
    already.setText(texts.get("first.already"));
    already.getStyleClass().add("muted");
    already.setWrapText(true);
    getChildren().addAll(title, bar, words, already, open, recent);
    WeakBinding.value(this, bare, now -> arrange());
    WeakBinding.value(this, library.state(), now -> arrange());
    WeakBinding.value(this, library.overview(), now -> arrange());
    WeakBinding.value(this, library.progress(), now -> progress(now));
    arrange();
  }

  /** Offers folders that were opened before. */
  public FirstRun offer(ObservableList<Path> folders, Consumer<Path> opener) {
    recent.setAlignment(Pos.CENTER);
    WeakBinding.list(this, folders, () -> fill(folders, opener));
    fill(folders, opener);
    return this;
  }

  private void fill(List<Path> folders, Consumer<Path> opener) {
    recent.getChildren().clear();
    if (!folders.isEmpty()) {
      Label before = new Label(texts.get("first.recent"));
      before.getStyleClass().add("muted");
      recent.getChildren().add(before);
    }
    for (Path folder : folders) {
      Hyperlink link = new Hyperlink(folder.toString());
      link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      link.setOnAction(event -> opener.accept(folder));
      recent.getChildren().add(link);
    }
  }

  private void arrange() {
    boolean nothing = library.overview().get().entries() == 0;
    LibraryStanding state = library.state().get();
    boolean working = state.isUnderWay();
    boolean starting = state == LibraryStanding.CLOSED || state == LibraryStanding.OPENING;
    setVisible(!starting && bare.getValue() && (nothing || library.isFirstRun()));
    setManaged(isVisible());
    already.setVisible(!nothing);
    already.setManaged(!nothing);
    bar.setVisible(working);
    bar.setManaged(working);
    recent.setVisible(!working);
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
