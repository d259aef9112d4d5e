package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.WeekNewsSearch;
import dev.sennight.library.story.WeekNews;
import dev.sennight.library.story.WeekNews.Kind;
import dev.sennight.library.story.WeekNews.Term;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Match;
import dev.sennight.model.text.PlainText;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the page together that tells what is new in a week. */
final class WeekNewsPage {
  /** As many entries are shown for a term; its storyline has the others. */
  private static final int MOST_ENTRIES = 3;

  private final Library library;
  private final Texts texts;
  private final PlaceWords words;
  private final Marks marks;
  private final EntryLineLinks lines = new EntryLineLinks();
  private final List<Page.Part> parts = new ArrayList<>();

  /** A page on which {@code marks} are marked. */
  WeekNewsPage(Library library, Texts texts, Marks marks) {
    this.marks = marks;
    this.library = library;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /**
   * The page of a week.
   *
   * @param week year × 100 + week; 0 for the newest
   * @return empty when the library has no such week
   */
  Optional<PageContent> of(int week) throws LibraryException {
    WeekNewsSearch search = library.weekNews();
    int wanted = week == 0 ? search.newest().orElse(0) : week;
    Optional<WeekNews> found = search.of(wanted);
    return found.isEmpty() ? Optional.empty() : Optional.of(page(found.get()));
  }

  private PageContent page(WeekNews news) throws LibraryException {
    for (Kind kind : Kind.values()) {
      List<Term> terms = news.terms().stream().filter(term -> term.kind() == kind).toList();
      if (!terms.isEmpty()) {
        add("news." + kind.name().toLowerCase(Locale.ROOT), List.of());
        for (Term term : terms) {
          add(term);
        }
      }
    }
    if (!news.followUps().isEmpty()) {
      List<List<Block>> items = new ArrayList<>();
      news.followUps().forEach(entry -> items.add(List.of(line(entry))));
      add("news.followUps", List.of(EntryLineLinks.list(items)));
    }
    if (parts.isEmpty()) {
      add("news.nothing", List.of());
    }
    String week = IssueIdentity.week(news.week() / 100, news.week() % 100);
    Page page =
        new Page(
            texts.get("news.title", week),
            List.of(),
            texts.get("news.explained"),
            List.of(),
            List.of(),
            parts,
            null,
            null,
            List.of());
    return new PageContent(page, null, "", 0, Neighbours.NONE);
  }

  private void add(String key, List<Block> blocks) {
    add(texts.get(key), 2, null, blocks);
  }

  private void add(String heading, int level, @Nullable PageAddress address, List<Block> blocks) {
    String id = "news-" + parts.size();
    List<Match> marked = marks.in(PlainText.of(blocks), library);
    parts.add(new Page.Part(id, heading, level, address, "", blocks, marked, lines));
  }

  private void add(Term term) throws LibraryException {
    List<List<Block>> items = new ArrayList<>();
    for (EntryId id : term.entries().subList(0, Math.min(MOST_ENTRIES, term.entries().size()))) {
      library.entry(id).ifPresent(entry -> items.add(List.of(line(entry.summary()))));
    }
    PageAddress story = new PageAddress.ToStory(term.name(), false, 0);
    add(heading(term), 3, story, List.of(EntryLineLinks.list(items)));
  }

  private String heading(Term term) {
    Integer last = term.last();
    return term.kind() == Kind.BACK && last != null
        ? texts.get("news.silentSince", term.name(), IssueIdentity.week(last / 100, last % 100))
        : term.name();
  }

  private Block line(EntrySummary entry) {
    return lines.line(entry, words.withinIssue(entry));
  }
}
