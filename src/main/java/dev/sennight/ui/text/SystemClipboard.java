package dev.sennight.ui.text;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Where words are put that the user copies. Used on the UI thread. */
public final class SystemClipboard {
  private SystemClipboard() {}

  /** Puts {@code words} on the clipboard, in place of what was there. */
  public static void put(String words) {
    ClipboardContent content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
