package dev.sennight.ui.content;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.concurrent.Progress;
import dev.sennight.library.Catalog.DocumentPage;
import dev.sennight.library.Catalog.DocumentSummary;
import dev.sennight.library.Catalog.FileProblem;
import dev.sennight.library.Catalog.OutlineItem;
import dev.sennight.library.Catalog.Shelf;
import dev.sennight.library.Catalog.Topic;
import dev.sennight.library.IndexReport;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.LinkGraph.Understood;
import dev.sennight.library.LinkGraph.UnresolvedLink;
import dev.sennight.library.Mentions.Mention;
import dev.sennight.library.SearchResults;
import dev.sennight.library.SearchResults.Found;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.Link;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.Resolution;
import dev.sennight.model.personal.EntryMark;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.TextRange;
import dev.sennight.search.SearchRequest;
import dev.sennight.ui.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A library made of a few sentences, held in memory. */
public class SampleContent implements Content {
  /** A name that nothing has. */
  public static final String GHOST = SampleEntries.GHOST;

  private final Map<EntryId, Entry> entries;
  private final List<DocumentSummary> issues;
  private final Map<String, String> settings = new ConcurrentHashMap<>();
  private final SampleKeeping keeping = new SampleKeeping();
  private final List<EntryId> history = new ArrayList<>();

  /** The entries that are nothing but boilerplate; none at first. */
  public final Set<EntryId> boilerplate = new HashSet<>();

  /** Issues of {@code weeks} weeks, newest first, with {@code perWeek} entries each. */
  public SampleContent(int weeks, int perWeek) {
    SampleEntries made = new SampleEntries(weeks, perWeek);
    entries = made.entries();
    issues = made.issues();
  }

  /** The id of an entry, counted from 0 over all issues. */
  public EntryId id(int number) {
    return List.copyOf(entries.keySet()).get(number);
  }

  private List<EntrySummary> summaries() {
    return entries.values().stream().map(Entry::summary).toList();
  }

  @Override
  public Overview overview(Language language) {
    List<Topic> topics = new ArrayList<>();
    for (String topic : SampleEntries.TOPICS) {
      long count = summaries().stream().filter(e -> topic.equals(e.topic())).count();
      topics.add(new Topic(topic, (int) count));
    }
    return new Overview(
        List.of(new Shelf(SampleEntries.SERIES, issues)),
        topics,
        List.of(),
        List.of(),
        List.of(),
        Map.of(EntryKind.ITEM, (long) entries.size()),
        entries.size(),
        1,
        1);
  }

  @Override
  public List<EntrySummary> entries(Listing listing) {
    return switch (listing) {
      case Listing.InDocument(String file) ->
          summaries().stream().filter(e -> e.file().equals(file)).toList();
      case Listing.OnTopic(String topic) ->
          summaries().stream().filter(e -> topic.equals(e.topic())).toList();
      case Listing.OfKind kind ->
          summaries().stream().filter(e -> e.kind() == kind.kind()).toList();
      case Listing.OnTag(String tag) ->
          summaries().stream().filter(e -> e.tags().contains(tag)).toList();
      case Listing.FromHost _ -> summaries();
      case Listing.Starred _ ->
          summaries().stream()
              .filter(e -> keeping.marked(EntryMark.STARRED).contains(e.id()))
              .toList();
      case Listing.SameWeek(int week) ->
          summaries().stream().filter(e -> e.week() != null && e.week() == week).toList();
      case Listing.History _ ->
          history.stream()
              .distinct()
              .flatMap(id -> entry(id).stream())
              .map(Entry::summary)
              .toList();
      case Listing.Ghosts _ -> List.of();
      case Listing.Problems _ -> List.of();
    };
  }

  @Override
  public List<EntrySummary> all() {
    return summaries();
  }

  @Override
  public List<UnresolvedLink> ghosts() {
    return List.of(ghost());
  }

  private UnresolvedLink ghost() {
    List<ResolvedLink> links =
        summaries().stream()
            .limit(3)
            .map(from ->
                new ResolvedLink(
                    from.file(),
                    from,
                    new Link(LinkForm.WIKI, false, GHOST, "[[" + GHOST + "]]", GHOST, 12),
                    new Resolution.Unresolved(GHOST)))
            .toList();
    return new UnresolvedLink(GHOST, new Understood(null, "2025-04-29", null), links);
  }

  @Override
  public List<FileProblem> problems() {
    return List.of(
        new FileProblem(issues.getFirst().file(), Problem.at(12, ProblemKind.BROKEN_LINK, GHOST)),
        new FileProblem(issues.getFirst().file(), Problem.at(13, ProblemKind.MISSING_IMAGE, "a")),
        new FileProblem("/config/series.json", Problem.at(3, ProblemKind.SERIES_RULE, "no title")));
  }

  @Override
  public Optional<Entry> entry(EntryId id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public Optional<DocumentPage> document(String file) {
    return issues.stream()
        .filter(issue -> issue.file().equals(file))
        .findFirst()
        .map(issue ->
            new DocumentPage(
                issue,
                List.of(),
                entries(new Listing.InDocument(file)).stream()
                    .map(entry -> new OutlineItem(4, entry.title(), entry, true))
                    .toList()));
  }

  @Override
  public Optional<UnresolvedLink> ghost(String name) {
    return name.equals(GHOST) ? Optional.of(ghost()) : Optional.empty();
  }

  @Override
  public List<ResolvedLink> backlinks(EntryId id) {
    return List.of();
  }

  @Override
  public List<EntrySummary> related(EntryId id, int limit) {
    return summaries().stream().limit(limit).toList();
  }

  @Override
  public Surroundings surroundings() {
    return new Surroundings() {
      @Override
      public List<ResolvedLink> outgoing(EntryId entry) {
        return List.of();
      }

      @Override
      public List<Mention> unlinkedMentions(EntryId card) {
        return List.of();
      }

      @Override
      public List<EntrySummary> sharing(EntryId entry) {
        return List.of();
      }
    };
  }

  @Override
  public Resolution resolve(String fromFile, LinkForm form, String target) {
    if (target.equals("下一条")) {
      EntrySummary second = summaries().get(1);
      return new Resolution.Found(Resolution.How.NAME, second.file(), second.id(), null, List.of());
    }
    return new Resolution.Unresolved(target);
  }

  @Override
  public List<Block> embedded(String fromFile, String target) {
    return List.of();
  }

  @Override
  public SearchResults search(
      SearchRequest request, CancellationToken cancel, Consumer<List<Found>> first) {
    SearchResults results = new SampleSearch(this, List.copyOf(entries.values())).search(request);
    first.accept(results.hits());
    return results;
  }

  @Override
  public List<TextRange> matches(String query, String text) {
    List<TextRange> ranges = new ArrayList<>();
    int at = text.indexOf(query);
    while (at >= 0) {
      ranges.add(new TextRange(at, at + query.length()));
      at = text.indexOf(query, at + query.length());
    }
    return ranges;
  }

  @Override
  public int passage(String query, String text) {
    return Math.max(0, text.lastIndexOf(query));
  }

  @Override
  public Optional<byte[]> attachment(String fromFile, String target) {
    return Optional.empty();
  }

  @Override
  public IndexReport index(Progress progress, CancellationToken cancel) {
    progress.step(1, 1, "weekly/2025W18.md");
    return new IndexReport(
        issues.size(), 0, 0, 0, issues.size(), entries.size(), 0, 0, 3, 1, 0.1, false);
  }

  @Override
  public Map<String, String> settings(String prefix) {
    return Map.of();
  }

  @Override
  public Optional<String> setting(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  @Override
  public void keep(String key, @Nullable String value) {
    settings.put(key, value);
  }

  @Override
  public synchronized void visited(EntryId id) {
    history.addFirst(id);
  }

  @Override
  public SampleKeeping keeping() {
    return keeping;
  }

  @Override
  public Upkeep upkeep() {
    return new SampleUpkeep();
  }

  @Override
  public Survey survey() {
    return new SampleSearch(this, List.copyOf(entries.values()));
  }

  @Override
  public void close() {}
}
