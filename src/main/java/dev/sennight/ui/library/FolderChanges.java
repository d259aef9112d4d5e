package dev.sennight.ui.library;

import dev.sennight.library.IndexReport;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents that changed while the window was open.
 *
 * @param added a document that moved counts as one added and one removed
 */
public record FolderChanges(long added, long updated, long removed) {
  /** Nothing changed yet. */
  public static final FolderChanges NOTHING = new FolderChanges(0, 0, 0);

  static FolderChanges of(IndexReport report) {
    return new FolderChanges(
        report.changes().added(), report.changes().updated(), report.changes().removed());
  }

  /** In one sentence; "" for nothing. */
  public String words(Texts texts) {
    List<String> parts = new ArrayList<>();
    add(parts, texts, "status.taken.added", added);
    add(parts, texts, "status.taken.updated", updated);
    add(parts, texts, "status.taken.removed", removed);
    return parts.isEmpty()
        ? ""
        : texts.get("status.taken", String.join(texts.get("status.taken.and"), parts));
  }

  private static void add(List<String> parts, Texts texts, String key, long count) {
    if (count > 0) {
      parts.add(texts.get(key, count));
    }
  }
}
