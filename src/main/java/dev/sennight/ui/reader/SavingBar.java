package dev.sennight.ui.reader;

import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** How far a page is saved, and the means to stop it; nothing while none is. */
public final class SavingBar extends HBox {
  private final Texts texts;
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar();

  /** Follows {@code saving}. */
  public SavingBar(PdfSaving saving, Texts texts) {
    this.texts = texts;
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    bar.setPrefWidth(140);
    bar.setAccessibleText(texts.get("status.progress"));
    Button stop = new Button(texts.get("status.stop"));
    stop.getStyleClass().addAll("small", "flat");
    stop.setOnAction(event -> saving.stop());
    getChildren().addAll(words, new Spacer(), bar, stop);
    WeakBinding.value(this, saving.step(), now -> show(now));
    show(saving.step().get());
  }

  private void show(@Nullable Step step) {
    setVisible(step != null);
    setManaged(step != null);
    if (step == null || step.total() <= 0) {
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
      words.setText(step == null ? "" : texts.get("pdf.laying", step.name()));
    } else {
      bar.setProgress((double) step.done() / step.total());
      words.setText(texts.get("pdf.page", step.name(), step.done(), step.total()));
    }
  }
}
