package dev.sennight.library;

import dev.sennight.concurrent.CancellationToken;
import dev.sennight.library.annotate.QuoteMatch;
import dev.sennight.model.Entry;
import dev.sennight.search.SearchRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the entries that a quotation comes from. Reads index and store; not for the UI thread. */
public final class QuoteSearch {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int WORDS_A_PIECE = 3;
  private static final int LETTERS_A_PIECE = 6;

  /** As many pieces, spread over the quotation, are looked for. */
  private static final int MOST_PIECES = 12;

  /** As many entries that hold pieces are compared with the quotation. */
  private static final int CANDIDATES = 30;

  private final Library library;

  QuoteSearch(Library library) {
    this.library = library;
  }

  /** An entry, and where in its plain text the quotation stands. */
  public record Quoted(Entry entry, QuoteMatch match) {}

  /** The entries that say {@code quote}, those that say it word for word first. */
  public List<Quoted> find(String quote, int limit) throws LibraryException {
    List<String> pieces = pieces(quote);
    if (pieces.isEmpty()) {
      return List.of();
    }
    String query = pieces.stream().collect(Collectors.joining("\" OR \"", "\"", "\""));
    List<Quoted> found = new ArrayList<>();
    SearchRequest request = SearchRequest.of(query, CANDIDATES);
    for (var hit : library.search(request, CancellationToken.never()).hits()) {
      Optional<Entry> entry = library.entry(hit.entry().id());
      entry
          .flatMap(each -> QuoteMatch.find(quote, each.text()))
          .ifPresent(match -> found.add(new Quoted(entry.get(), match)));
    }
    found.sort(Comparator.comparingInt(quoted -> quoted.match().errors()));
    return found.stream().limit(limit).toList();
  }

  /** Parts of a quotation that a phrase search finds, though a letter elsewhere may differ. */
  private static List<String> pieces(String quote) {
    List<String> pieces = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (String run : BETWEEN_WORDS.split(quote, -1)) {
      if (run.codePoints().anyMatch(Character::isIdeographic)) {
        for (int at = 0; at < run.length(); at += LETTERS_A_PIECE) {
          pieces.add(run.substring(at, Math.min(run.length(), at + LETTERS_A_PIECE)));
        }
      } else if (!run.isEmpty()) {
        words.add(run);
      }
    }
    for (int at = 0; at < words.size(); at += WORDS_A_PIECE) {
      pieces.add(String.join(" ", words.subList(at, Math.min(words.size(), at + WORDS_A_PIECE))));
    }
    pieces.sort(Comparator.comparingInt(String::length).reversed());
    return pieces.stream().distinct().limit(MOST_PIECES).toList();
  }
}
