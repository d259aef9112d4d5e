package dev.sennight.library.update;

import dev.sennight.library.scan.Scan;
import dev.sennight.library.scan.ScannedFile;
import dev.sennight.store.FileState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run has to do.
 *
 * @param read files to look into, in the order of their names
 * @param removed documents whose file is gone, with what was known of them
 * @param kept the same for those whose folder is empty, as when its disk is not there
 */
record ScanDiff(
    List<ScannedFile> read, Map<String, FileState> removed, Map<String, FileState> kept) {
  /**
   * The only document of a folder below the library is more often deleted than its disk missing.
   */
  private static final int FEWEST_MISSING = 2;

  static ScanDiff of(Scan scan, Map<String, FileState> known) {
    Map<String, FileState> removed = new LinkedHashMap<>(known);
    List<ScannedFile> read = new ArrayList<>();
    for (ScannedFile file : scan.documents()) {
      FileState state = removed.remove(file.file());
      boolean same =
          state != null && state.size() == file.size() && state.modified() == file.modified();
      if (!same) {
        read.add(file);
      }
    }
    removed.keySet().removeIf(scan::isUnreadable);
    Map<String, Map<String, FileState>> missing = new LinkedHashMap<>();
    removed.forEach((file, state) -> {
      String folder = scan.emptyFolder(file);
      if (folder != null) {
        missing.computeIfAbsent(folder, f -> new LinkedHashMap<>()).put(file, state);
      }
    });
    Map<String, FileState> kept = new LinkedHashMap<>();
    missing.forEach((folder, files) -> {
      if (folder.isEmpty() || files.size() >= FEWEST_MISSING) {
        kept.putAll(files);
      }
    });
    removed.keySet().removeAll(kept.keySet());
    return new ScanDiff(read, removed, kept);
  }
}
