package dev.sennight.store;

import dev.sennight.model.Rescued;
import dev.sennight.store.sqlite.SqliteFile;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a good database in place of a damaged or missing one: the damaged files are set aside as
 * they are, the newest backup takes their place, and every row that can still be read goes into it.
 */
public final class Rescue {
  private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);
  private static final String ASIDE = "damaged-";
  private static final String NOTE = "rescued.txt";
  private static final String[] FILES = {"", "-wal", "-shm"};

  private final Path file;
  private final Clock clock;
  private final Backups backups;
  private final Maker maker;

  /** Makes an empty database with all tables, or brings an older one up to date. */
  @FunctionalInterface
  public interface Maker {
    /** Leaves {@code file} closed. */
    void make(Path file) throws StoreException;
  }

  /** Looks after {@code file}. */
  public Rescue(Path file, Clock clock, Maker maker) {
    this.file = file;
    this.clock = clock;
    this.maker = maker;
    backups = new Backups(file, clock);
  }

  /** What was done; empty when the database is in order or new. */
  public Optional<Rescued> ifNeeded() throws IOException {
    if (isGood()) {
      return Optional.empty();
    }
    Path lock = file.resolveSibling("personal.lock");
    synchronized (Rescue.class) {
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock held = channel.lock()) {
        LOG.debug("Rescuing under {}.", held);
        return isGood() ? Optional.empty() : Optional.of(rescue());
      }
    }
  }

  private boolean isGood() throws IOException {
    if (!Files.exists(file)) {
      return backups.newestFirst().isEmpty();
    }
    boolean hollow = Files.size(file) == 0 && !Files.exists(sibling("-wal"));
    return hollow ? backups.newestFirst().isEmpty() : SqliteFile.isSound(file);
  }

  private Path sibling(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private Rescued rescue() throws IOException {
    Path aside = file.resolveSibling(ASIDE + Backups.stamp(clock.instant()));
    setAside(aside);
    Path backup = backups.newestSound().orElse(null);
    if (backup != null) {
      Path part = sibling(".part");
      Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    maker.make(file);
    Rescued rescued = new Rescued(aside, backup, salvaged(aside));
    note(rescued);
    return rescued;
  }

  private void setAside(Path aside) throws IOException {
    Files.createDirectories(aside);
    for (String suffix : FILES) {
      Path each = sibling(suffix);
      if (Files.exists(each)) {
        Files.move(each, aside.resolve(String.valueOf(each.getFileName())));
      }
    }
  }

  private int salvaged(Path aside) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!Files.exists(aside.resolve(name))) {
      return 0;
    }
    Path work = Files.createTempDirectory(aside, "work");
    try {
      Path fresh = work.resolve("fresh.db");
      maker.make(fresh);
      Path copy = work.resolve(name);
      for (String suffix : FILES) {
        Path each = aside.resolve(name + suffix);
        if (Files.exists(each)) {
          Files.copy(each, work.resolve(name + suffix));
        }
      }
      return new Salvage(copy, file).run(fresh);
    } finally {
      delete(work);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path each : files) {
        Files.delete(each);
      }
    }
    Files.delete(folder);
  }

  /** In one sentence, for the command line and the log. */
  public static String sentence(Rescued rescued) {
    String restored =
        rescued.backup() == null
            ? "there was no backup"
            : "the backup " + rescued.backup().getFileName() + " was put in its place";
    return String.format(
        Locale.ROOT,
        "Your personal data was damaged or missing: %s, and %d records that could still be read"
            + " were added. What was found is kept in %s.",
        restored,
        rescued.records(),
        rescued.aside());
  }

  /** Leaves a note beside what was found, until {@link #told}. */
  private static void note(Rescued rescued) throws IOException {
    Path name = rescued.backup() == null ? null : rescued.backup().getFileName();
    String backup = name == null ? "" : name.toString();
    Files.writeString(rescued.aside().resolve(NOTE), rescued.records() + "\n" + backup);
  }

  /** The owner of the data knows of {@code rescued}. */
  public static void told(Rescued rescued) throws IOException {
    Files.deleteIfExists(rescued.aside().resolve(NOTE));
  }

  /** The newest rescue of {@code file} that was not told. */
  public static Optional<Rescued> untold(Path file) throws IOException {
    List<Path> notes = new ArrayList<>();
    Path folder = file.resolveSibling("");
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ASIDE + "*")) {
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
