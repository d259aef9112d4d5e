package dev.sennight.ui.library;

import dev.sennight.ui.task.Tasks;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;

/** Opens the folder that the user drops onto the window, or the folder of a file. */
public final class FolderDrop {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Tasks tasks;
  private final Consumer<Path> open;
  private final Consumer<Exception> failed;

  /** Gives folders to {@code open}. */
  public FolderDrop(Tasks tasks, Consumer<Path> open, Consumer<Exception> failed) {
    this.tasks = tasks;
    this.open = open;
    this.failed = failed;
  }

  /** Takes what is dropped onto {@code scene}; its root shows that something can be. */
  public void install(Scene scene) {
    scene.setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
        scene.getRoot().pseudoClassStateChanged(DROPPING, true);
      }
    });
    scene.setOnDragExited(event -> scene.getRoot().pseudoClassStateChanged(DROPPING, false));
    scene.setOnDragDropped(event -> {
      List<File> files = event.getDragboard().getFiles();
      event.setDropCompleted(!files.isEmpty());
      if (!files.isEmpty()) {
        drop(files.getFirst().toPath());
      }
    });
  }

  /** Opens {@code dropped}, or the folder it stands in. */
  void drop(Path dropped) {
    tasks.run(
        "dropped",
        () -> {
          Path above = dropped.getParent();
          return above == null || Files.isDirectory(dropped) ? dropped : above;
        },
        open,
        failed);
  }
}
