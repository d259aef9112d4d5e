package dev.sennight.library;

import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.model.Highlight;
import dev.sennight.model.KeptSearch;
import dev.sennight.model.ReadingPlace;
import dev.sennight.model.Rescued;
import dev.sennight.store.Backups;
import dev.sennight.store.MarkTable;
import dev.sennight.store.PersonalStore;
import dev.sennight.store.Rescue;
import dev.sennight.store.Restore;
import dev.sennight.store.WitnessTable.Seen;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the user made, kept apart from everything that can be derived again. Writes are durable when
 * a method returns. Its file is opened at the first use. Safe for use by many threads; not for the
 * UI thread.
 */
public final class PersonalData implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PersonalData.class);

  /** Begins the marks that are tags. */
  private static final String TAG = "tag:";

  private final PersonalFile file;
  private final Clock clock;
  private final EntryRecall entries;
  private final Repairs repairs;
  private volatile long arrivals;
  private volatile long markings;

  PersonalData(Path folder, Clock clock, EntryRecall entries, Repairs repairs) {
    this.file = new PersonalFile(folder, clock, repairs);
    this.clock = clock;
    this.entries = entries;
    this.repairs = repairs;
  }

  /** The personal data in {@code folder} without a library: settings, and the whole history. */
  public static PersonalData in(Path folder) {
    return new PersonalData(folder, Clock.systemUTC(), new EntryRecall(null), new Repairs());
  }

  /** A setting, such as {@code window.bounds}; empty when it was never set. */
  public Optional<String> setting(String key) throws LibraryException {
    return file.asked(s -> s.setting(key));
  }

  /** The settings whose names begin with {@code prefix}, by name. */
  public SortedMap<String, String> settings(String prefix) throws LibraryException {
    return file.asked(
        s -> new TreeMap<>(s.settings()).subMap(prefix, prefix + Character.MAX_VALUE));
  }

  /** Keeps a setting. */
  public void set(String key, String value) throws LibraryException {
    file.change(s -> s.set(key, value));
  }

  /** Notes that an entry was opened now. */
  public void visited(EntryId entry) throws LibraryException {
    file.change(s -> {
      s.visited(entry, clock.instant());
      entries.note(s.witnesses(), List.of(entry));
    });
  }

  /** Entries of this library that were opened, latest first, each once. */
  public List<EntryId> history(int limit) throws LibraryException {
    return file.asked(s -> entries.present(s.history(), limit));
  }

  /** Entries with a mark, the one marked last first; also those of other libraries. */
  public List<EntryId> marked(EntryMark mark) throws LibraryException {
    return file.asked(s -> s.marks().with(mark));
  }

  /** Sets or takes away a mark; gives the entries that it changed, by which it can be undone. */
  public List<EntryId> mark(EntryMark mark, Collection<EntryId> marked, boolean on)
      throws LibraryException {
    return file.asked(s -> {
      List<EntryId> changed = s.marks().set(mark, marked, on, clock.instant());
      entries.note(s.witnesses(), changed);
      return changed;
    });
  }

  /** The user's own tags and the entries that have them, also those of other libraries. */
  public SortedMap<String, List<EntryId>> tags() throws LibraryException {
    if (!Files.exists(file.path())) {
      return new TreeMap<>();
    }
    return file.asked(s -> {
      SortedMap<String, List<EntryId>> tags = new TreeMap<>();
      for (MarkTable.MarkRow row : s.marks().all()) {
        if (row.mark().startsWith(TAG)) {
          String tag = row.mark().substring(TAG.length());
          tags.computeIfAbsent(tag, name -> new ArrayList<>()).add(row.entry());
        }
      }
      return tags;
    });
  }

  /** Gives entries a tag or takes it away; returns those that it changed. */
  public List<EntryId> tag(String tag, Collection<EntryId> tagged, boolean on)
      throws LibraryException {
    return file.asked(s -> {
      List<EntryId> changed = s.marks().set(TAG + tag.strip(), tagged, on, clock.instant());
      entries.note(s.witnesses(), changed);
      return changed;
    });
  }

  /** All highlights and notes, also those of other libraries. */
  public List<Highlight> highlights() throws LibraryException {
    return file.asked(s -> s.highlights().all());
  }

  /** The highlights and the note of an entry, also what was made while it had another id. */
  public List<Highlight> highlightsOf(EntryId entry) throws LibraryException {
    return file.asked(s -> s.highlights().of(entry));
  }

  /** Entries with a highlighted passage, under all ids they ever had. */
  List<EntryId> highlighted() throws LibraryException {
    return Files.exists(file.path()) ? file.asked(s -> s.highlights().entries()) : List.of();
  }

  /** The notes of entries and of their highlights, as {@link #highlighted}. */
  Map<EntryId, List<String>> notes() throws LibraryException {
    return Files.exists(file.path()) ? file.asked(s -> s.highlights().notes()) : Map.of();
  }

  /** Keeps highlights, all or none; of one that is there already the later change stays. */
  public void keep(Collection<Highlight> highlights) throws LibraryException {
    file.change(s -> {
      s.highlights().put(highlights);
      entries.note(s.witnesses(), highlights.stream().map(Highlight::entry).distinct().toList());
    });
  }

  /** Deletes a highlight. */
  public void removeHighlight(String id) throws LibraryException {
    file.change(s -> s.highlights().remove(id));
  }

  /** Entries that the user did something with, as they were seen last. */
  List<Seen> seen() throws LibraryException {
    return file.asked(s -> s.witnesses().all());
  }

  /**
   * Gives what was kept for entries that have another id now to the new one; false when that was
   * not possible, which costs nothing else.
   */
  boolean recall() {
    if (!Files.exists(file.path())) {
      return true;
    }
    try {
      return file.asked(s -> entries.recall(s.witnesses()));
    } catch (LibraryException e) {
      LOG.warn("Entries with new ids were not looked for.", e);
      return false;
    }
  }

  /** The id that an entry has now that had another one before a rebuild. */
  public Optional<EntryId> successor(EntryId entry) throws LibraryException {
    return file.asked(s -> s.witnesses().successor(entry));
  }

  /** Where reading of an entry stopped; empty when it was never noted. */
  public Optional<ReadingPlace> place(EntryId entry) throws LibraryException {
    return file.asked(s -> s.marks().place(entry));
  }

  /** Notes where reading of an entry stopped. */
  public void notePlace(EntryId entry, ReadingPlace place) throws LibraryException {
    file.change(s -> {
      s.marks().note(entry, place, clock.instant());
      if (!s.witnesses().has(entry)) {
        entries.note(s.witnesses(), List.of(entry));
      }
    });
  }

  /** Saved and recent searches, the one used last first. */
  public List<KeptSearch> searches() throws LibraryException {
    return file.asked(s -> s.searches().all());
  }

  /** Notes that a search was made. */
  public void searched(String query) throws LibraryException {
    file.change(s -> s.searches().used(query, clock.instant()));
  }

  /** Saves a search, or makes it a recent one again. */
  public void saveSearch(String query, boolean saved) throws LibraryException {
    file.change(s -> s.searches().save(query, saved, clock.instant()));
  }

  /** Tells {@code listener} when personal data was damaged and is rescued. */
  public void onRepair(Consumer<Repair> listener) {
    repairs.listen(listener);
  }

  /** A rescue that nobody was told of yet. */
  public Optional<Rescued> untold() throws LibraryException {
    return file.asked(s -> Rescue.untold(file.path()));
  }

  /** The person knows of {@code rescue}. */
  public void told(Rescued rescue) throws LibraryException {
    file.change(s -> Rescue.told(rescue));
  }

  /**
   * Puts what {@code backup} holds in place of what there is; a backup of that is made first.
   *
   * @param backup one of those that were made by themselves
   */
  public void restore(Path backup) throws LibraryException {
    file.change(s -> {
      if (!Files.isRegularFile(backup)) {
        throw new NoSuchFileException(backup.toString(), null, "the backup is not there any more");
      }
      new Backups(file.path(), clock).make(backup);
      long before = s.arrivals();
      Restore.run(file.path(), backup);
      s.arrived(before);
      entries.recall(s.witnesses());
    });
  }

  /** Writes everything into the new file {@code json}; its form stands in docs/formats.md. */
  public void exportTo(Path json) throws LibraryException {
    file.change(s -> new PersonalExchange(clock).write(s, json));
  }

  /** Adds what {@link #exportTo} wrote to what there is; nothing that is here is lost. */
  public void importFrom(Path json) throws LibraryException {
    file.change(s -> {
      new PersonalExchange(clock).read(json, s);
      entries.recall(s.witnesses());
    });
  }

  /** Another number after any process imports or restores; while it cannot be read, as it was. */
  long arrivals() {
    arrivals = file.counted(PersonalStore::arrivals, arrivals);
    return arrivals;
  }

  /** As {@link #arrivals}, after marks were set or taken away. */
  long markings() {
    markings = file.counted(PersonalStore::markings, markings);
    return markings;
  }

  @Override
  public void close() throws LibraryException {
    file.close();
  }
}
