package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.Storylines;
import dev.sennight.library.story.KeySentence;
import dev.sennight.library.story.Storyline;
import dev.sennight.model.DateSpan;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the page of a storyline together: what was said of a name, month by month, a sentence an
 * entry. A long one has several pages, so that only the sentences of one are read.
 */
final class StoryPage {
  /** As many entries are told on one page. */
  static final int PAGE = 60;

  /** More peaks and silences are only counted in the line below the title. */
  private static final int MOST_SPANS = 4;

  private final Library library;
  private final Texts texts;
  private final PlaceWords words;
  private final Marks marks;
  private final Map<EntryId, List<EntrySummary>> again = new HashMap<>();

  /** A page on which {@code marks} are marked. */
  StoryPage(Library library, Texts texts, Marks marks) {
    this.marks = marks;
    this.library = library;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /**
   * The page of {@code place}; of a name that nothing names, one that says so.
   *
   * @param most as many entries are told on one page
   */
  PageContent of(Place.AtStory place, int most) throws LibraryException {
    Storyline story = library.storylines().of(place.term(), place.apart(), "");
    List<EntrySummary> told = told(story);
    int number = Math.min(place.page(), Math.max(0, told.size() - 1) / most);
    List<Page.Part> parts = new ArrayList<>();
    for (Map.Entry<String, List<EntrySummary>> month : months(on(told, number, most)).entrySet()) {
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
            turn(place, number - 1, on(told, number - 1, most)),
            turn(place, number + 1, on(told, number + 1, most)),
            notices(story, place));
    return new PageContent(page, null, "", 0, Neighbours.NONE);
  }

  /** The entries without those that tell it again, which are kept by the entry that told it. */
  private List<EntrySummary> told(Storyline story) {
    List<EntrySummary> told = new ArrayList<>();
    for (EntrySummary entry : story.entries()) {
      EntryId first = story.repeats().get(entry.id());
      if (first == null) {
        told.add(entry);
      } else {
        again.computeIfAbsent(first, id -> new ArrayList<>()).add(entry);
      }
    }
    return told;
  }

  private static List<EntrySummary> on(List<EntrySummary> told, int page, int most) {
    long from = Math.clamp((long) page * most, 0, told.size());
    long to = Math.clamp((page + 1L) * most, 0, told.size());
    return told.subList((int) from, (int) to);
  }

  private Page.@Nullable Crumb turn(Place.AtStory place, int page, List<EntrySummary> on) {
    if (on.isEmpty()) {
      return null;
    }
    String first = words.shortDated(on.getFirst());
    String last = words.shortDated(on.getLast());
    return new Page.Crumb(
        first.equals(last) ? first : first + " – " + last,
        new PageAddress.ToStory(place.term(), place.apart(), page));
  }

  /** By month, those without a date last, as the storyline has them. */
  private Map<String, List<EntrySummary>> months(List<EntrySummary> told) {
    Map<String, List<EntrySummary>> months = new LinkedHashMap<>();
    for (EntrySummary entry : told) {
      DateSpan days = entry.identity().days();
      String month =
          days == null ? texts.get("story.undated") : words.month(YearMonth.from(days.first()));
      months.computeIfAbsent(month, name -> new ArrayList<>()).add(entry);
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
    List<Block> blocks = List.of(EntryLineLinks.list(items));
    return new Page.Part(
        "month-" + number,
        month,
        2,
        null,
        "",
        blocks,
        marks.in(PlainText.of(blocks), library),
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
    List<List<Block>> repeats = new ArrayList<>();
    for (EntrySummary other : again.getOrDefault(entry.id(), List.of())) {
      repeats.add(List.of(lines.line(other, words.shortDated(other))));
    }
    if (!repeats.isEmpty()) {
      List<Inline> summary = List.of(new Inline.Text(texts.get("story.again", repeats.size())));
      blocks.add(new Block.Details(false, summary, List.of(EntryLineLinks.list(repeats))));
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
    if (place.apart()) {
      PageAddress whole = new PageAddress.ToStory(place.term(), false, 0);
      notices.add(
          new Page.Notice(
              texts.get("story.alone"), List.of(new Page.Crumb(texts.get("story.whole"), whole))));
    } else if (story.names().size() > 1) {
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
