package dev.sennight.library.annotate;

import dev.sennight.model.text.TextRange;
import java.util.List;
import java.util.Optional;

/**
 * Where a quotation stands in a text, without knowing what stands around it.
 *
 * @param range in the text
 * @param errors letters that differ; 0 when it stands there but for case, width and spaces
 */
public record QuoteMatch(TextRange range, int errors) {
  private static final int MOST_ERRORS = 256;

  /** One letter of so many may differ. */
  private static final int LETTERS_AN_ERROR = 5;

  /** The best match of {@code quote} in {@code text}; empty when too much of it differs. */
  public static Optional<QuoteMatch> find(String quote, String text) {
    String folded = new ComparedText(quote).folded;
    ComparedText compared = new ComparedText(text);
    if (folded.isEmpty() || compared.length() == 0) {
      return Optional.empty();
    }
    int at = compared.folded.indexOf(folded);
    if (at >= 0) {
      return Optional.of(new QuoteMatch(compared.range(at, at + folded.length()), 0));
    }
    int most = Math.min(MOST_ERRORS, folded.length() / LETTERS_AN_ERROR);
    List<ApproximateSearch.Match> matches =
        new ApproximateSearch(folded).find(compared.folded, most);
    return matches.stream()
        .findFirst()
        .map(match -> new QuoteMatch(compared.range(match.start(), match.end()), match.errors()));
  }
}
