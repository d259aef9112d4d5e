package dev.sennight.library;

import dev.sennight.concurrent.Memoized;
import dev.sennight.index.IndexException;
import dev.sennight.library.links.CardNames;
import dev.sennight.library.links.LinkResolver;
import dev.sennight.library.links.MentionTable;
import dev.sennight.library.update.StoredNames;
import dev.sennight.model.EntrySummary;
import dev.sennight.search.EntrySearch;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.StoreNumber;
import dev.sennight.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stores of an open library, and what is derived from them for one generation: names and the
 * searcher. Safe for use by many threads.
 */
final class LibraryState implements AutoCloseable {
  private final Path indexFolder;
  private LibraryStore store;
  private long storeFile;
  private @Nullable EntrySearch search;
  private long searched = -1;
  private final Memoized<At, LinkResolver> names = new Memoized<>();
  private final Memoized<At, MentionTable> mentions = new Memoized<>();
  private final Memoized<At, CardNames> cards = new Memoized<>();
  private final Memoized<In, List<EntrySummary>> siblings = new Memoized<>();
  private final Repairs repairs;
  private @Nullable Healer healer;
  private @Nullable PersonalData personal;
  private boolean closed;

  /** Rebuilds a damaged store. */
  @FunctionalInterface
  interface Healer {
    /** Returns when the state has a good store in place of {@code damaged}. */
    void heal(LibraryStore damaged, StoreException cause) throws IOException;
  }

  /** What something was derived from: a rebuilt store begins with other numbers. */
  private record At(LibraryStore store, Version version) {}

  private record In(At at, String path) {}

  /**
   * What the stores hold.
   *
   * @param links the generation that links were resolved for
   */
  record Version(long generation, long links) {}

  LibraryState(Path indexFolder, LibraryStore store, Repairs repairs) {
    this.indexFolder = indexFolder;
    this.repairs = repairs;
    this.store = store;
    storeFile = storeFile();
  }

  /** What was repaired. */
  Repairs repairs() {
    return repairs;
  }

  /** From now on searches ask for what {@code data} keeps too. */
  synchronized void searchAlso(PersonalData data) {
    personal = data;
  }

  /** From now on {@code healer} rebuilds damaged stores. */
  synchronized void repairBy(Healer healer) {
    this.healer = healer;
  }

  /** Asks; when the store turns out damaged, it is rebuilt and asked again. */
  <T> T asked(Library.Question<T> question) throws LibraryException {
    return Library.asked(() -> {
      LibraryStore asked = store();
      try {
        return question.ask();
      } catch (StoreException e) {
        Healer now = healer();
        if (e.kind() != StoreException.Kind.DAMAGED || now == null) {
          throw e;
        }
        now.heal(asked, e);
        return question.ask();
      }
    });
  }

  private synchronized @Nullable Healer healer() {
    return healer;
  }

  /** The derived store. */
  synchronized LibraryStore store() throws LibraryException {
    if (closed) {
      throw new LibraryException("The library is closed.", null);
    }
    return store;
  }

  /** Puts a rebuilt store in place of a damaged one. */
  synchronized void replace(LibraryStore fresh) {
    store = fresh;
    storeFile = storeFile();
    searched = -1;
  }

  /** Whether the file of the open store was deleted, or another one has its name. */
  synchronized boolean isStoreGone() {
    return storeFile() != storeFile;
  }

  /** A number that is another one for another file of the store; 0 while there is none. */
  long storeFile() {
    try {
      Path file = indexFolder.resolve(LibraryOpener.STORE);
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      return key == null ? 1 : key.hashCode() | 1L << Integer.SIZE;
    } catch (IOException e) {
      return 0;
    }
  }

  /** What the stores hold now. */
  Version version() throws IOException {
    return version(store());
  }

  private static Version version(LibraryStore now) throws IOException {
    return new Version(now.number(StoreNumber.GENERATION), now.number(StoreNumber.LINKS));
  }

  /** Resolves links against the names of the current generation. */
  LinkResolver resolver() throws IOException {
    LibraryStore now = store();
    return names.of(new At(now, version(now)), () -> new LinkResolver(StoredNames.load(now)));
  }

  /** The entries of one document: reading on asks for those of the same one again and again. */
  List<EntrySummary> siblings(String path, Memoized.Maker<List<EntrySummary>> maker)
      throws IOException {
    LibraryStore now = store();
    return siblings.of(new In(new At(now, version(now)), path), maker);
  }

  /** Who mentions which card, counted when it is asked for first. */
  MentionTable mentions() throws IOException {
    LibraryStore now = store();
    Version texts = new Version(now.number(StoreNumber.GENERATION), 0); // links change none
    return mentions.of(new At(now, texts), () -> MentionTable.of(now));
  }

  /** What the cards are called, read when it is asked for first. */
  CardNames cardNames() throws IOException {
    LibraryStore now = store();
    Version texts = new Version(now.number(StoreNumber.GENERATION), 0); // links change none
    return cards.of(new At(now, texts), () -> CardNames.of(now));
  }

  /** The searcher, seeing what was committed last. */
  synchronized EntrySearch search() throws IOException {
    long now = version().generation();
    EntrySearch open = search;
    if (open == null) {
      open = EntrySearch.open(indexFolder.resolve("lucene"), new SearchedBesides(this, personal));
      search = open;
    } else if (now != searched) {
      open.refresh();
    }
    searched = open.generation(); // the store is committed first: the index may not be there yet
    return open;
  }

  /** Lets go of the searcher, so that the next search reopens the index. */
  synchronized void forgetSearch() throws IndexException {
    EntrySearch open = search;
    search = null;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (!closed) {
      closed = true;
      forgetSearch();
      store.close();
    }
  }
}
