package dev.sennight.library.links;

import dev.sennight.model.dates.DateMention;
import dev.sennight.model.dates.DateReader;
import dev.sennight.model.dates.WrittenDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of something that is not in the library tells.
 *
 * @param address of an arXiv paper
 * @param date of a time stamp, ISO 8601
 * @param author of a thread, with its {@code @}
 */
public record UnresolvedName(
    @Nullable String address, @Nullable String date, @Nullable String author) {
  private static final Pattern ARXIV =
      Pattern.compile(
          "^(?:arxiv[:_ -]*)?(\\d{2}(?:0[1-9]|1[0-2])\\.\\d{4,5}(?:v\\d{1,2})?)(?![\\w.])",
          Pattern.CASE_INSENSITIVE);
  private static final int FIRST_YEAR = 1970;
  private static final Pattern THREAD =
      Pattern.compile("^Thread by (@?[\\w.]+)", Pattern.CASE_INSENSITIVE);

  /** Reads {@code name}. */
  public static UnresolvedName of(String name) {
    Matcher arxiv = ARXIV.matcher(name);
    Matcher thread = THREAD.matcher(name);
    return new UnresolvedName(
        arxiv.find() ? "https://arxiv.org/abs/" + arxiv.group(1) : null,
        date(name),
        thread.find() ? thread.group(1) : null);
  }

  private static @Nullable String date(String name) {
    return DateReader.leading(name)
        .filter(mention -> !mention.bare() && mention.first() instanceof WrittenDate.Day)
        .flatMap(DateMention::days)
        .filter(days -> days.first().getYear() >= FIRST_YEAR)
        .map(days -> days.first().toString())
        .orElse(null);
  }
}
