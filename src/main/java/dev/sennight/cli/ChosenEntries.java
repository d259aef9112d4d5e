package dev.sennight.cli;

import dev.sennight.library.Library;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryMark;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.search.SearchRequest;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The entries that WHAT names: an id, a file of the library, a year, {@code starred}, {@code all},
 * or else a query.
 *
 * @param title of what they are together
 */
record ChosenEntries(String title, List<EntrySummary> entries) {
  private static final int MOST = 1_000;

  /** In the order of time and text; those of a query as it ranks them. */
  private static final Comparator<EntrySummary> IN_TIME =
      Comparator.comparing(EntrySummary::identity, IssueIdentity.BY_DAY)
          .thenComparing(EntrySummary::file)
          .thenComparingInt(entry -> entry.location().line());

  /** As many as a book can hold of what a query finds. */
  static ChosenEntries of(Library library, String what) throws IOException {
    return of(library, what, MOST);
  }

  /**
   * What WHAT names.
   *
   * @param most entries that a query may find
   */
  static ChosenEntries of(Library library, String what, int most) throws IOException {
    Optional<Entry> entry = library.entry(new EntryId(what.toLowerCase(Locale.ROOT)));
    if (entry.isPresent()) {
      return new ChosenEntries(entry.get().title(), List.of(entry.get().summary()));
    }
    var document = library.catalog().document(what);
    if (document.isPresent()) {
      return new ChosenEntries(document.get().summary().title(), library.catalog().entriesOf(what));
    }
    if (what.equals("starred")) {
      List<EntryId> starred = library.personal().marked(EntryMark.STARRED);
      return new ChosenEntries(
          "Starred", library.summaries(starred).stream().sorted(IN_TIME).toList());
    }
    if (what.equals("all") || what.matches("[12][0-9]{3}")) {
      Integer year = what.equals("all") ? null : Integer.valueOf(what);
      List<EntrySummary> all =
          library.list(null).stream()
              .filter(e -> year == null || Objects.equals(e.identity().year(), year))
              .sorted(IN_TIME)
              .toList();
      return new ChosenEntries(year == null ? library.location().name() : what, all);
    }
    SearchRequest query = SearchRequest.of(what, most);
    return new ChosenEntries(what, library.searching().entries(query));
  }
}
