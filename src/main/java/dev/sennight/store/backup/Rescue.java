package dev.sennight.store.backup;

import dev.sennight.store.sqlite.SqliteFile;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a good database in place of a damaged or missing one: the damaged files are set aside as
 * they are, the newest backup takes their place, and every row that can still be read goes into it.
 */
public final class Rescue {
  private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);
  static final String ASIDE = "damaged-";
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
    rescued.note();
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
}
