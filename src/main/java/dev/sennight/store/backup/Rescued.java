package dev.sennight.store.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A damaged database was set aside and another one stands in its place.
 *
 * @param aside the folder that holds what was found
 * @param backup what was put in its place; null when there was no backup
 * @param records how many that could still be read were added
 */
public record Rescued(Path aside, @Nullable Path backup, int records) {
  private static final String NOTE = "rescued.txt";

  /** In one sentence, for the command line and the log. */
  public String sentence() {
    String restored =
        backup == null
            ? "there was no backup"
            : "the backup " + backup.getFileName() + " was put in its place";
    return String.format(
        Locale.ROOT,
        "Your personal data was damaged or missing: %s, and %d records that could still be read"
            + " were added. What was found is kept in %s.",
        restored,
        records,
        aside);
  }

  /** Leaves a note beside what was found, until {@link #told}. */
  void note() throws IOException {
    Path name = backup == null ? null : backup.getFileName();
    Files.writeString(aside.resolve(NOTE), records + "\n" + (name == null ? "" : name));
  }

  /** Whoever owns the data knows. */
  public void told() throws IOException {
    Files.deleteIfExists(aside.resolve(NOTE));
  }

  /** The newest rescue of {@code file} that was not told. */
  public static Optional<Rescued> untold(Path file) throws IOException {
    List<Path> notes = new ArrayList<>();
    Path folder = file.resolveSibling("");
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Rescue.ASIDE + "*")) {
      for (Path each : found) {
        if (Files.exists(each.resolve(NOTE))) {
          notes.add(each);
        }
      }
    }
    notes.sort(Comparator.comparing(Path::toString).reversed());
    return notes.isEmpty() ? Optional.empty() : Optional.of(read(notes.getFirst(), file));
  }

  private static Rescued read(Path aside, Path file) throws IOException {
    List<String> lines = Files.readAllLines(aside.resolve(NOTE));
    String number = lines.isEmpty() ? "" : lines.getFirst();
    int records = number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    Path backup = null;
    if (lines.size() > 1 && !lines.get(1).isEmpty()) {
      Path named = file.resolveSibling("backups").resolve(lines.get(1));
      backup = Files.exists(named) ? named : null;
    }
    return new Rescued(aside, backup, records);
  }
}
