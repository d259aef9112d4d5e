package dev.sennight.model;

import dev.sennight.model.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The paragraph at which reading stopped.
 *
 * @param start offset of the paragraph in the entry's plain text, in UTF-16 units
 * @param quote its first words, by which it is found again when the text was edited
 */
public record ReadingPlace(int start, String quote) {
  private static final int LONGEST = 60;
  private static final String DOCUMENT = "document:";

  public ReadingPlace {
    start = Math.max(0, start);
    quote = PlainText.start(quote, LONGEST);
  }

  /** What the place in a whole document is kept by, beside those of its entries. */
  public static EntryId inDocument(String file) {
    return new EntryId(DOCUMENT + file);
  }

  /** The document of an id that {@link #inDocument} gave; null for that of an entry. */
  public static @Nullable String document(EntryId id) {
    String value = id.value();
    return value.startsWith(DOCUMENT) ? value.substring(DOCUMENT.length()) : null;
  }

  /** Where the quote stands in {@code text} now, nearest to where it stood; -1 when it is gone. */
  public int in(String text) {
    if (quote.isBlank()) {
      return -1;
    }
    int after = text.indexOf(quote, Math.min(start, text.length()));
    int before = text.lastIndexOf(quote, start);
    if (before < 0 || after < 0) {
      return Math.max(before, after);
    }
    return after - start < start - before ? after : before;
  }
}
