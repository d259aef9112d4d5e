package dev.sennight.ui.side;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.links.Mention;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.text.FilePaths;
import dev.sennight.render.PageAddress;
import dev.sennight.ui.text.PlaceWords;
import dev.sennight.ui.text.Texts;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Where an entry is named without a link: by year, then by week, the newest first. */
final class MentionRows {
  private static final int MOST = 60;

  private final Library library;
  private final Texts texts;
  private final PlaceWords words;

  MentionRows(Library library, Texts texts) {
    this.library = library;
    this.texts = texts;
    this.words = new PlaceWords(texts);
  }

  /** The rows under their header; none for an entry that nobody names. */
  List<SideRow> of(EntrySummary entry) throws LibraryException {
    List<Mention> mentions = library.mentions().unlinked(entry.id());
    List<SideRow> rows = new ArrayList<>();
    if (mentions.isEmpty()) {
      return rows;
    }
    List<String> names = names(entry);
    rows.add(new SideRow.Header(texts.get("side.mentions"), mentions.size()));
    int left = MOST;
    for (var year : grouped(mentions, this::year).entrySet()) {
      if (left > 0) {
        rows.add(new SideRow.Group(year.getKey(), year.getValue().size(), 0));
      }
      for (var week : grouped(year.getValue(), this::week).entrySet()) {
        left = add(rows, week.getKey(), week.getValue(), names, left);
      }
    }
    if (mentions.size() > MOST) {
      String more = texts.get("side.more", mentions.size() - MOST);
      rows.add(
          new SideRow.OfLink(more, "", "", new PageAddress.ToSearch('"' + entry.title() + '"')));
    }
    return rows;
  }

  private int add(
      List<SideRow> rows, String week, List<Mention> mentions, List<String> names, int left)
      throws LibraryException {
    int rest = left;
    if (rest > 0 && !week.isEmpty()) {
      rows.add(new SideRow.Group(week, mentions.size(), 1));
    }
    for (Mention mention : mentions) {
      if (rest > 0) {
        rows.add(row(mention.entry(), names));
        rest--;
      }
    }
    return rest;
  }

  private SideRow row(EntrySummary entry, List<String> names) throws LibraryException {
    String text = library.entry(entry.id()).map(Entry::text).orElse("");
    String passage =
        names.stream()
            .map(name -> Passage.around(text, name))
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse("");
    return new SideRow.OfLink(
        entry.title(),
        words.withinIssue(entry),
        passage,
        new PageAddress.ToEntry(entry.id().value(), null));
  }

  private List<String> names(EntrySummary entry) throws LibraryException {
    List<String> names = new ArrayList<>(List.of(entry.title()));
    names.add(FilePaths.stem(entry.file()));
    library.entry(entry.id()).ifPresent(whole -> names.addAll(whole.details().aliases()));
    return names;
  }

  private static Map<String, List<Mention>> grouped(
      List<Mention> mentions, Function<EntrySummary, String> by) {
    Map<String, List<Mention>> groups = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      groups.computeIfAbsent(by.apply(mention.entry()), key -> new ArrayList<>()).add(mention);
    }
    return groups;
  }

  private String year(EntrySummary entry) {
    if (entry.identity().year() != null) {
      return entry.identity().year().toString();
    }
    return entry.identity().date() == null
        ? texts.get("rail.undated")
        : String.valueOf(entry.identity().date().first().get(IsoFields.WEEK_BASED_YEAR));
  }

  private String week(EntrySummary entry) {
    Integer week = entry.identity().week();
    if (week == null && entry.identity().date() != null) {
      week = entry.identity().date().first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
    return week == null ? "" : texts.get("issue.week", week);
  }
}
