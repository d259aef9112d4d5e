package dev.sennight.store;

import dev.sennight.store.sqlite.SqliteFile;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Copies of a database in the folder {@code backups} beside it, made by SQLite itself as of one
 * moment, named by the time they were made (UTC); the last few are kept.
 */
public final class Backups {
  /** How many are kept. */
  public static final int KEPT = 5;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Duration APART = Duration.ofHours(24);

  private final Path file;
  private final Path folder;
  private final String prefix;
  private final Clock clock;

  /** The backups of {@code file}. */
  public Backups(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
    folder = file.resolveSibling("backups");
    String name = String.valueOf(file.getFileName());
    prefix = name.replaceFirst("\\.db$", "") + "-";
  }

  /** A moment as part of a file name. */
  public static String stamp(Instant moment) {
    return TIME.format(moment);
  }

  /** All there are, newest first; those of a time to come, when a clock was wrong, stand last. */
  public List<Path> newestFirst() throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, prefix + "*.db")) {
        files.forEach(found::add);
      }
    }
    found.sort(
        Comparator.comparing(this::isOfTheFuture)
            .thenComparing(Comparator.comparing(Path::toString).reversed()));
    return found;
  }

  private boolean isOfTheFuture(Path backup) {
    return isAfter(backup, clock.instant());
  }

  /** Whether a backup was made after {@code moment}: names are in the order of time. */
  private boolean isAfter(Path backup, Instant moment) {
    return String.valueOf(backup.getFileName()).compareTo(name(moment)) > 0;
  }

  private String name(Instant moment) {
    return prefix + stamp(moment) + ".db";
  }

  /** The newest that SQLite finds in order. */
  public Optional<Path> newestSound() throws IOException {
    for (Path backup : newestFirst()) {
      if (SqliteFile.isSound(backup)) {
        return Optional.of(backup);
      }
    }
    return Optional.empty();
  }

  /** Makes one unless the newest is younger than a day. */
  public void daily() throws IOException {
    List<Path> all = newestFirst();
    Instant limit = clock.instant().minus(APART);
    if (all.isEmpty() || !isAfter(all.getFirst(), limit) || isOfTheFuture(all.getFirst())) {
      make();
    }
  }

  /**
   * Makes one now and deletes the oldest beyond {@link #KEPT}.
   *
   * @throws StoreException when the database cannot be copied; what there was stays
   */
  public Path make() throws IOException {
    return make(file);
  }

  /** As {@link #make()}; {@code spared} stays, however old it is. */
  public Path make(Path spared) throws IOException {
    Files.createDirectories(folder);
    Path backup = folder.resolve(name(clock.instant()));
    Path unfinished = folder.resolve(backup.getFileName() + ".part");
    Files.deleteIfExists(unfinished);
    SqliteFile.copy(file, unfinished);
    Files.move(unfinished, backup, StandardCopyOption.REPLACE_EXISTING);
    List<Path> all = newestFirst();
    for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
      if (!old.equals(spared)) {
        Files.delete(old);
      }
    }
    return backup;
  }
}
