package dev.sennight.library.annotate;

import dev.sennight.library.annotate.ApproximateSearch.Match;
import dev.sennight.model.EntryId;
import dev.sennight.model.text.FoldedText;
import dev.sennight.model.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the entries that clippings were made in by the words of the clippings. */
public final class PassageFinder {
  /** A quote that weighs less needs a chapter that says where it is from. */
  private static final int LONG = 24;

  /** A piece of the quote that is looked for when all of it is found nowhere. */
  private static final int PIECE = 12;

  private static final double ERRORS = 0.2;

  private final List<Source> sources = new ArrayList<>();

  private record Source(
      EntryId entry, String title, String issue, String text, ComparedText compared) {}

  /** A passage in an entry. */
  public record Found(EntryId entry, String text, TextRange range) {}

  /**
   * Adds an entry to those that are searched.
   *
   * @param issue the title of its document, which may be that of a book
   */
  public void add(EntryId entry, String title, String issue, String text) {
    sources.add(new Source(entry, key(title), key(issue), text, new ComparedText(text)));
  }

  private static String key(String title) {
    return FoldedText.of(title).replaceAll("\\s", "");
  }

  /**
   * Where {@code clipping} is from: in its chapter first, then in its book, then anywhere. A few
   * words that stand in several entries are from none of them for certain.
   */
  public Optional<Found> find(Clipping clipping) {
    String quote = new ComparedText(clipping.quote()).folded;
    if (quote.isEmpty()) {
      return Optional.empty();
    }
    String chapter = key(clipping.chapter());
    String book = key(clipping.book());
    List<Source> ofChapter =
        sources.stream().filter(s -> !chapter.isEmpty() && s.title.equals(chapter)).toList();
    List<Source> ofBook =
        sources.stream()
            .filter(s -> !book.isEmpty() && (s.issue.equals(book) || s.title.equals(book)))
            .toList();
    return exact(quote, ofChapter, true)
        .or(() -> exact(quote, ofBook, false))
        .or(() -> exact(quote, sources, false))
        .or(() -> edited(quote, sources));
  }

  private static Optional<Found> exact(String quote, List<Source> among, boolean certain) {
    List<Found> found = new ArrayList<>();
    for (Source source : among) {
      int at = source.compared.folded.indexOf(quote);
      if (at >= 0) {
        found.add(found(source, at, at + quote.length()));
      }
    }
    boolean told = certain || found.size() == 1 || ComparedText.weight(quote) >= LONG;
    return told ? found.stream().findFirst() : Optional.empty();
  }

  private static Optional<Found> edited(String quote, List<Source> among) {
    if (ComparedText.weight(quote) < LONG) {
      return Optional.empty();
    }
    int most = (int) (quote.length() * ERRORS);
    ApproximateSearch search = new ApproximateSearch(quote);
    Found best = null;
    int fewest = most + 1;
    for (Source source : among) {
      if (hasPiece(quote, source.compared.folded)) {
        for (Match match : search.find(source.compared.folded, most)) {
          if (match.errors() < fewest) {
            fewest = match.errors();
            best = found(source, match.start(), match.end());
          }
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Of a quote with few errors some piece is whole. */
  private static boolean hasPiece(String quote, String text) {
    int step = Math.max(1, PIECE / 2);
    for (int at = 0; at + PIECE <= quote.length(); at += step) {
      if (text.contains(quote.substring(at, at + PIECE))) {
        return true;
      }
    }
    return quote.length() < PIECE;
  }

  private static Found found(Source source, int start, int end) {
    return new Found(source.entry, source.text, source.compared.range(start, end));
  }
}
