package dev.sennight.ui.reader;

import dev.sennight.ui.library.Notice;
import dev.sennight.ui.library.Notice.Offer;
import dev.sennight.ui.text.Message;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Says that a page was saved, and offers to open the file or its folder. */
public final class SavedNotice {
  private SavedNotice() {}

  /**
   * The notice.
   *
   * @param opener opens a file (false) or its folder (true)
   */
  public static Notice of(Message words, Path file, BiConsumer<Path, Boolean> opener) {
    return new Notice(
        Notice.Weight.INFO,
        words,
        new Offer(Message.of("command.openHere"), () -> opener.accept(file, false)),
        new Offer(Message.of("command.folder"), () -> opener.accept(file, true)));
  }
}
