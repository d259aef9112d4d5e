package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.Storylines;
import dev.sennight.library.story.KeySentence;
import dev.sennight.library.story.Storyline;
import dev.sennight.model.DateSpan;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the page of a storyline together: what was said of a name, month by month, a sentence an
 * entry. A long one has a page a year, the last of which is shown first.
 */
final class StoryPage {
  /** More entries are shown a year at a time. */
  private static final int ONE_PAGE = 120;

  /** More peaks and silences are only counted in the line below the title. */
  private static final int MOST_SPANS = 4;

  private final Library library;
  private final Texts texts;
  private final PlaceWords words;

  StoryPage(Library library, Texts texts) {
    this.library = library;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /** The page of {@code place}; of a name that nothing names, one that says so. */
  PageContent of(Place.AtStory place) throws LibraryException {
    Storyline story = library.storylines().of(place.term(), place.apart(), "");
    List<Integer> years = years(story);
    int year = years.contains(place.year()) ? place.year() : years.isEmpty() ? 0 : years.getLast();
    List<Page.Part> parts = new ArrayList<>();
    for (Map.Entry<String, List<EntrySummary>> month : months(story, year).entrySet()) {
      parts.add(part(story, month.getKey(), month.getValue(), parts.size()));
    }
    Page page =
        new Page(
            place.term(),
            List.of(new Page.Crumb(texts.get("story.crumb"), null)),
            about(story),
            List.of(),
            List.of(),
            parts,
            turn(place, years, years.indexOf(year) - 1),
            turn(place, years, years.indexOf(year) + 1),
            notices(story, place));
    return new PageContent(page, null, "", 0, Neighbours.NONE);
  }

  /** The years to turn between; none when all stands on one page. */
  private static List<Integer> years(Storyline story) {
    return story.entries().size() <= ONE_PAGE
        ? List.of()
        : List.copyOf(
            story.months().entrySet().stream()
                .filter(month -> month.getValue() > 0)
                .map(month -> month.getKey().getYear())
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Page.@Nullable Crumb turn(Place.AtStory place, List<Integer> years, int at) {
    if (at < 0 || at >= years.size()) {
      return null;
    }
    int year = years.get(at);
    return new Page.Crumb(
        String.valueOf(year), new PageAddress.ToStory(place.term(), place.apart(), year));
  }

  /** What was told first, by month; entries without a date come on the last page. */
  private Map<String, List<EntrySummary>> months(Storyline story, int year) {
    boolean last = year == 0 || year == story.months().lastKey().getYear();
    Map<String, List<EntrySummary>> months = new LinkedHashMap<>();
    for (EntrySummary entry : story.entries()) {
      DateSpan days = entry.identity().days();
      boolean here = days == null ? last : year == 0 || days.first().getYear() == year;
      if (here && !story.repeats().containsKey(entry.id())) {
        String month =
            days == null ? texts.get("story.undated") : words.month(YearMonth.from(days.first()));
        months.computeIfAbsent(month, name -> new ArrayList<>()).add(entry);
      }
    }
    return months;
  }

  private Page.Part part(Storyline story, String month, List<EntrySummary> entries, int number)
      throws LibraryException {
    EntryLineLinks lines = new EntryLineLinks();
    List<List<Block>> items = new ArrayList<>();
    for (EntrySummary entry : entries) {
      items.add(item(story, entry, lines));
    }
    return new Page.Part(
        "month-" + number,
        month,
        2,
        null,
        "",
        List.of(EntryLineLinks.list(items)),
        List.of(),
        lines);
  }

  private List<Block> item(Storyline story, EntrySummary entry, EntryLineLinks lines)
      throws LibraryException {
    List<Block> blocks = new ArrayList<>();
    blocks.add(lines.line(entry, words.shortDated(entry)));
    library
        .storylines()
        .sentence(story, entry.id())
        .filter(sentence -> sentence.start() >= 0)
        .ifPresent(sentence -> blocks.add(said(sentence)));
    List<List<Block>> again = new ArrayList<>();
    for (EntrySummary other : story.entries()) {
      if (entry.id().equals(story.repeats().get(other.id()))) {
        again.add(List.of(lines.line(other, words.shortDated(other))));
      }
    }
    if (!again.isEmpty()) {
      List<Inline> summary = List.of(new Inline.Text(texts.get("story.again", again.size())));
      blocks.add(new Block.Details(false, summary, List.of(EntryLineLinks.list(again))));
    }
    return blocks;
  }

  /** The sentence, with the name where it stands. */
  private static Block said(KeySentence sentence) {
    List<Inline> content = new ArrayList<>();
    int at = 0;
    for (TextRange match : sentence.matches()) {
      if (match.start() >= at) {
        content.add(new Inline.Text(sentence.text().substring(at, match.start())));
        Inline name = new Inline.Text(sentence.text().substring(match.start(), match.end()));
        content.add(new Inline.Styled(Inline.Style.STRONG, List.of(name)));
        at = match.end();
      }
    }
    content.add(new Inline.Text(sentence.text().substring(at)));
    return new Block.Paragraph(content, null);
  }

  private String about(Storyline story) {
    List<String> facts = new ArrayList<>();
    facts.add(texts.get("story.entries", story.entries().size()));
    List<EntrySummary> dated =
        story.entries().stream().filter(entry -> entry.identity().days() != null).toList();
    if (!dated.isEmpty()) {
      facts.add(texts.get("story.first", words.shortDated(dated.getFirst())));
      facts.add(texts.get("story.last", words.shortDated(dated.getLast())));
    }
    return String.join(" · ", facts);
  }

  private List<Page.Notice> notices(Storyline story, Place.AtStory place) {
    List<Page.Notice> notices = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    if (!story.peaks().isEmpty()) {
      facts.add(texts.get("story.peaks", spans(story.peaks().stream().map(words::month).toList())));
    }
    if (!story.silences().isEmpty()) {
      List<String> silences =
          story.silences().stream()
              .map(gap -> words.date(new DateSpan(gap.from(), gap.to())))
              .toList();
      facts.add(texts.get("story.silences", spans(silences)));
    }
    if (!facts.isEmpty()) {
      notices.add(new Page.Notice(String.join(" ", facts), List.of()));
    }
    if (story.names().size() > 1) {
      List<String> others = story.names().subList(1, story.names().size());
      PageAddress apart = new PageAddress.ToStory(place.term(), true, 0);
      notices.add(
          new Page.Notice(
              texts.get("story.also", String.join(texts.get("ghost.and"), others)),
              List.of(new Page.Crumb(texts.get("story.apart"), apart))));
    }
    Storylines.product(place.term())
        .ifPresent(product ->
            notices.add(
                new Page.Notice(
                    texts.get("story.version"),
                    List.of(new Page.Crumb(product, new PageAddress.ToStory(product, false, 0))))));
    return notices;
  }

  /** The last ones, with the number of those before. */
  private String spans(List<String> all) {
    int left = Math.max(0, all.size() - MOST_SPANS);
    String shown = String.join(texts.get("ghost.and"), all.subList(left, all.size()));
    return left == 0 ? shown : shown + texts.get("story.earlier", left);
  }
}
