package dev.sennight.cli;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LibraryLinks;
import dev.sennight.model.DateSpan;
import dev.sennight.model.Entry;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.PlacedHighlight;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Match;
import dev.sennight.model.text.TextRange;
import dev.sennight.render.Page;
import dev.sennight.render.PageImages;
import dev.sennight.render.PageImages.Picture;
import dev.sennight.render.PageWords;
import dev.sennight.render.epub.Book;
import dev.sennight.render.epub.EpubWriter;
import dev.sennight.render.image.ImageKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a book of entries of a library, with the user's highlights and notes. */
final class LibraryBook {
  private static final int WIDEST = 1200;
  private static final LocalDate UNKNOWN = LocalDate.of(2000, 1, 1);

  private final Library library;
  private final PageImages images = new PageImages();

  LibraryBook(Library library) {
    this.library = library;
  }

  void write(ChosenEntries chosen, OutputStream out) throws IOException {
    List<Book.Chapter> chapters = new ArrayList<>();
    LocalDate newest = UNKNOWN;
    int han = 0;
    boolean one = isOneIssue(chosen.entries());
    for (EntrySummary summary : chosen.entries()) {
      Optional<Entry> entry = library.entry(summary.id());
      if (entry.isPresent()) {
        chapters.add(chapter(entry.get(), one));
        DateSpan days = summary.identity().days();
        newest = days != null && days.last().isAfter(newest) ? days.last() : newest;
        han += entry.get().text().codePoints().anyMatch(Character::isIdeographic) ? 1 : 0;
      }
    }
    boolean chinese = 2 * han >= chapters.size();
    String language = chinese ? "zh-Hans" : "en";
    PageWords words = PageWords.of(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    Book book = new Book(chosen.title(), creator(chosen), language, newest, chapters);
    try {
      new EpubWriter(words, this::picture).write(book, out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean isOneIssue(List<EntrySummary> entries) {
    return entries.stream().map(EntrySummary::file).distinct().count() == 1;
  }

  private String creator(ChosenEntries chosen) {
    List<String> series =
        chosen.entries().stream()
            .flatMap(entry -> Stream.ofNullable(entry.series()))
            .distinct()
            .toList();
    return series.size() == 1 ? series.getFirst() : library.location().name();
  }

  private Book.Chapter chapter(Entry entry, boolean oneIssue) throws LibraryException {
    EntrySummary summary = entry.summary();
    String issue =
        Stream.of(summary.series(), summary.identity().label())
            .filter(part -> part != null && !part.isEmpty())
            .collect(Collectors.joining(" "));
    String section = entry.path().isEmpty() ? "" : entry.path().getFirst();
    List<PlacedHighlight> highlights = library.highlights().of(entry);
    List<Page.Part> parts = new ArrayList<>();
    parts.add(part("text", summary.file(), entry.body(), ranges(highlights)));
    List<Block> notes = notes(entry, highlights);
    if (!notes.isEmpty()) {
      parts.add(part("notes", summary.file(), notes, List.of()));
    }
    Stream<String> crumbs = Stream.concat(Stream.of(issue), entry.path().stream());
    DateSpan date = summary.identity().date();
    Page page =
        new Page(
            entry.title(),
            crumbs.filter(c -> !c.isEmpty()).map(c -> new Page.Crumb(c, null)).toList(),
            date == null ? null : date.toString(),
            summary.facts().sources(),
            summary.facts().tags(),
            parts,
            null,
            null,
            List.of());
    return new Book.Chapter(summary.id().value(), oneIssue ? section : issue, page);
  }

  private Page.Part part(String id, String file, List<Block> blocks, List<Match> marks) {
    LibraryLinks links = new LibraryLinks(library, file);
    return new Page.Part(id, null, 2, null, file, blocks, marks, links);
  }

  /** Where highlights are, without overlaps. */
  private static List<Match> ranges(List<PlacedHighlight> highlights) {
    List<Match> ranges = new ArrayList<>();
    for (PlacedHighlight each : highlights) {
      TextRange range = each.range();
      if (range != null && (ranges.isEmpty() || range.start() >= ranges.getLast().end())) {
        ranges.add(Match.of(range));
      }
    }
    return ranges;
  }

  /** The notes, each below the passage it is on. */
  private static List<Block> notes(Entry entry, List<PlacedHighlight> highlights) {
    List<Block> notes = new ArrayList<>();
    for (PlacedHighlight each : highlights) {
      if (each.highlight().note().isEmpty()) {
        continue;
      }
      TextRange range = each.range();
      if (range != null) {
        String quote = entry.text().substring(range.start(), range.end());
        notes.add(new Block.Quote(List.of(new Block.RawText(quote)), null));
      }
      notes.add(new Block.RawText(each.highlight().note()));
    }
    return notes;
  }

  /** Every reader of EPUB 3.3 shows WebP, so it need not be converted. */
  private Optional<Picture> picture(String file) {
    return new LibraryLinks(library, "")
        .picture(file)
        .flatMap(bytes ->
            ImageKind.of(bytes) == ImageKind.WEBP
                ? Optional.of(new Picture("image/webp", bytes, 0, 0))
                : images.picture(file, bytes, WIDEST));
  }
}
