package dev.sennight.ui.content;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Catalog;
import dev.sennight.library.Catalog.DocumentPage;
import dev.sennight.library.Catalog.FileProblem;
import dev.sennight.library.Catalog.Topic;
import dev.sennight.library.IndexReport;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.LinkGraph.UnresolvedLink;
import dev.sennight.library.SearchResults;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Resolution;
import dev.sennight.model.personal.EntryMark;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.text.Language;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A library as the window reads it. */
public final class LibraryContent implements Content {
  private static final int HISTORY = 200;
  private static final int MOST_LINES = 300;

  private final Library library;

  /** Odd while the library is indexed, when nothing is kept. */
  private final AtomicInteger runs = new AtomicInteger();

  private final ReentrantLock running = new ReentrantLock();

  private volatile @Nullable Siblings siblings;

  /** Takes {@code library} over: closing this closes it. */
  public LibraryContent(Library library) {
    this.library = library;
  }

  @Override
  public Overview overview(Language language) throws LibraryException {
    Catalog catalog = library.catalog();
    return new Overview(
        catalog.series(language.locale()),
        catalog.topics(),
        counted(catalog.stats().hosts()),
        counted(catalog.tags()),
        catalog.documents(),
        kinds(catalog.stats().kinds()),
        catalog.stats().entries(),
        library.links().ghostCount(),
        catalog.problems().size());
  }

  private static Map<EntryKind, Long> kinds(Map<String, Long> counts) {
    Map<EntryKind, Long> kinds = new EnumMap<>(EntryKind.class);
    for (EntryKind kind : EntryKind.values()) {
      kinds.put(kind, counts.getOrDefault(kind.name().toLowerCase(Locale.ROOT), 0L));
    }
    return kinds;
  }

  private static List<Topic> counted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .limit(MOST_LINES)
        .map(count -> new Topic(count.getKey(), Math.toIntExact(count.getValue())))
        .toList();
  }

  @Override
  public List<EntrySummary> entries(Listing listing) throws LibraryException {
    return switch (listing) {
      case Listing.InDocument(String file) -> siblings(file);
      case Listing.OnTopic(String topic) -> library.catalog().entriesOn(topic);
      case Listing.OfKind kind -> library.list(kind.kind());
      case Listing.OnTag(String tag) -> library.catalog().entriesTagged(tag);
      case Listing.FromHost(String host) -> library.catalog().entriesFrom(host);
      case Listing.Starred _ -> library.summaries(library.personal().marked(EntryMark.STARRED));
      case Listing.SameWeek(int week) -> sameWeek(week);
      case Listing.History _ -> library.summaries(library.personal().history(HISTORY));
      case Listing.Ghosts _ -> List.of();
      case Listing.Problems _ -> List.of();
    };
  }

  /** The entries of one document, kept: whoever reads on asks for the same ones at every entry. */
  private List<EntrySummary> siblings(String file) throws LibraryException {
    Siblings kept = siblings;
    if (kept != null && kept.file().equals(file)) {
      return kept.entries();
    }
    int before = runs.get();
    List<EntrySummary> entries = library.catalog().entriesOf(file);
    if (before == runs.get() && before % 2 == 0) {
      siblings = new Siblings(file, entries);
    }
    return entries;
  }

  @Override
  public List<EntrySummary> all() throws LibraryException {
    return library.list(null);
  }

  private List<EntrySummary> sameWeek(int week) throws LibraryException {
    return library.list(null).stream()
        .filter(entry -> entry.week() != null && entry.week() == week)
        .sorted(
            Comparator.comparing(
                    EntrySummary::year, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed())
        .toList();
  }

  @Override
  public List<UnresolvedLink> ghosts() throws LibraryException {
    return library.links().ghosts();
  }

  @Override
  public List<FileProblem> problems() throws LibraryException {
    return library.catalog().problems();
  }

  @Override
  public Optional<Entry> entry(EntryId id) throws LibraryException {
    return library.entry(id);
  }

  @Override
  public Optional<DocumentPage> document(String file) throws LibraryException {
    return library.catalog().document(file);
  }

  @Override
  public Optional<UnresolvedLink> ghost(String name) throws LibraryException {
    return library.links().ghost(name);
  }

  @Override
  public List<ResolvedLink> backlinks(EntryId id) throws LibraryException {
    return library.links().backlinks(id);
  }

  @Override
  public List<EntrySummary> related(EntryId id, int limit) throws LibraryException {
    return library.searching().related(id, limit);
  }

  @Override
  public Surroundings surroundings() {
    return new LibrarySurroundings(library);
  }

  @Override
  public Resolution resolve(String fromFile, LinkForm form, String target) throws LibraryException {
    return library.links().resolve(fromFile, form, target);
  }

  @Override
  public List<Block> embedded(String fromFile, String target) throws LibraryException {
    return library.links().embedded(fromFile, target);
  }

  @Override
  public SearchResults search(
      SearchRequest request, CancellationToken cancel, Consumer<List<Found>> first)
      throws LibraryException {
    return library.searching().search(request, cancel, first);
  }

  @Override
  public List<TextRange> matches(String query, String text) {
    return library.searching().matches(query, text);
  }

  @Override
  public int passage(String query, String text) {
    return library.searching().passage(query, text);
  }

  @Override
  public Optional<byte[]> attachment(String fromFile, String target) throws LibraryException {
    return library.attachment(fromFile, target);
  }

  @Override
  public IndexReport index(Progress progress, CancellationToken cancel) throws LibraryException {
    running.lock();
    runs.incrementAndGet();
    siblings = null;
    try {
      return library.index(false, progress, cancel);
    } finally {
      siblings = null;
      runs.incrementAndGet();
      running.unlock();
    }
  }

  @Override
  public Optional<String> setting(String key) throws LibraryException {
    return library.personal().setting(key);
  }

  @Override
  public Map<String, String> settings(String prefix) throws LibraryException {
    return library.personal().settings(prefix);
  }

  @Override
  public void keep(String key, String value) throws LibraryException {
    library.personal().set(key, value);
  }

  @Override
  public void visited(EntryId id) throws LibraryException {
    library.personal().visited(id);
  }

  @Override
  public Keeping keeping() {
    return new LibraryKeeping(library);
  }

  @Override
  public Upkeep upkeep() {
    return new LibraryUpkeep(library);
  }

  @Override
  public Survey survey() {
    return new LibrarySurvey(library);
  }

  @Override
  public void close() {
    running.lock(); // a run that was cancelled is let come to its end
    try {
      library.close();
    } finally {
      running.unlock();
    }
  }

  private record Siblings(String file, List<EntrySummary> entries) {}
}
