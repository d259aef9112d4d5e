package dev.sennight.ui.library;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A card in place of the panes while there is nothing to show: what can be opened, or how far the
 * first reading of a library is.
 */
public final class FirstRun extends StackPane {
  private final LibraryViewModel library;
  private final Texts texts;
  private final Label title = new Label();
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final VBox choices = new VBox(8);
  private final VBox recent = new VBox(2);

  /**
   * Follows {@code library}.
   *
   * @param choose asks for a folder
   */
  public FirstRun(LibraryViewModel library, Texts texts, Runnable choose) {
    this.library = library;
    this.texts = texts;
    getStyleClass().add("first-run");
    title.getStyleClass().add("title-4");
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    bar.setPrefWidth(320);
    bar.setAccessibleText(texts.get("status.progress"));
    Button open = button("command.open", choose);
    open.getStyleClass().add("accent");
    visibleProperty().addListener((property, before, now) -> open.requestFocus());
    VBox card = new VBox(title, bar, words, choices, recent);
    card.getStyleClass().add("card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    for (VBox each : List.of(card, choices, recent)) {
      each.setAlignment(Pos.CENTER);
    }
    getChildren().add(card);
    WeakBinding.value(this, library.state(), now -> arrange());
    WeakBinding.value(this, library.overview(), now -> arrange());
    WeakBinding.value(this, library.progress(), now -> progress(now));
    arrange();
  }

  private Button button(String key, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setOnAction(event -> action.run());
    button.setMaxWidth(Double.MAX_VALUE);
    choices.getChildren().add(button);
    return button;
  }

  /**
   * Offers what else can be opened.
   *
   * @param samples null when the application came without them
   * @param folders opened before
   */
  public void offer(@Nullable Path samples, ObservableList<Path> folders, Consumer<Path> opener) {
    if (samples != null) {
      button("first.samples", () -> opener.accept(samples));
    }
    WeakBinding.list(this, folders, () -> fill(folders, opener));
    fill(folders, opener);
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
    LibraryStanding state = library.state().get();
    boolean working = state.isUnderWay();
    boolean starting = state == LibraryStanding.CLOSED || state == LibraryStanding.OPENING;
    setVisible(!starting && library.overview().get().entries() == 0);
    show(bar, working);
    show(choices, !working);
    show(recent, !working);
    title.setText(texts.get(working ? "first.indexing" : "first.nothing"));
    words.setText(working ? "" : texts.get("first.hint"));
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
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
