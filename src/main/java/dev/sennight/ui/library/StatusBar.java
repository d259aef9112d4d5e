package dev.sennight.ui.library;

import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.text.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** What the library holds and whether it is up to date; progress while it is being read. */
public final class StatusBar extends HBox {
  private final LibraryViewModel library;
  private final Texts texts;
  private final Label counts = new Label();
  private final Hyperlink problems = new Hyperlink();
  private final Label state = new Label();
  private final Label file = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button stop = new Button();

  /**
   * Follows {@code library}.
   *
   * @param list shows a listing when one is asked for
   */
  public StatusBar(LibraryViewModel library, Consumer<Listing> list, Texts texts) {
    this.library = library;
    this.texts = texts;
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    bar.setPrefWidth(140);
    bar.setAccessibleText(texts.get("status.progress"));
    file.getStyleClass().add("muted");
    file.setMinWidth(0);
    stop.setText(texts.get("status.stop"));
    stop.getStyleClass().addAll("small", "flat");
    stop.setOnAction(event -> library.stopIndexing());
    problems.setOnAction(event -> list.accept(new Listing.Problems()));
    getChildren().addAll(counts, problems, state, new Spacer(), file, bar, stop);
    WeakBinding.value(this, library.overview(), now -> count(now));
    WeakBinding.value(this, library.state(), now -> state(now));
    WeakBinding.value(this, library.progress(), now -> progress(now));
    count(library.overview().get());
    state(library.state().get());
    progress(library.progress().get());
  }

  private void count(Overview overview) {
    boolean any = overview.entries() > 0;
    counts.setText(any ? texts.get("status.counts", overview.entries(), overview.issues()) : "");
    problems.setText(texts.get("status.problems", overview.problems()));
    show(problems, any && overview.problems() > 0);
    state(library.state().get());
  }

  private void state(LibraryStanding now) {
    String key = "status." + now.name().toLowerCase(java.util.Locale.ROOT);
    boolean any = library.overview().get().entries() > 0;
    boolean after = any && library.overview().get().problems() > 0;
    String news = now == LibraryStanding.READY ? library.taken().get().words(texts) : "";
    state.setText((after ? "· " : "") + (news.isEmpty() ? texts.get(key) : news));
    boolean working = now == LibraryStanding.INDEXING || now == LibraryStanding.OPENING;
    show(bar, working);
    show(file, working);
    show(stop, now == LibraryStanding.INDEXING);
  }

  private void progress(@Nullable Step step) {
    if (step == null || step.total() <= 0) {
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
      file.setText(step == null ? "" : step.name());
    } else {
      bar.setProgress((double) step.done() / step.total());
      file.setText(texts.get("status.step", step.name(), step.done(), step.total()));
    }
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
