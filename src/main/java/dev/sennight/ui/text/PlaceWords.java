package dev.sennight.ui.text;

import dev.sennight.model.DateSpan;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.text.FilePaths;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where an entry stands and when, in few words. */
public final class PlaceWords {
  private static final String STEP = " › ";

  private final Texts texts;

  /** In the language of {@code texts}. */
  public PlaceWords(Texts texts) {
    this.texts = texts;
  }

  /** An issue in a list of its year: {@code Week 18}, {@code No. 350}, a date, or its title. */
  public String issue(IssueIdentity identity, String title) {
    if (identity.week() != null) {
      return texts.get("issue.week", identity.week());
    }
    if (identity.number() != null) {
      return texts.get("issue.number", identity.number().toString());
    }
    return identity.date() == null ? title : date(identity.date());
  }

  /** Days as the user writes them. */
  public String date(DateSpan span) {
    if (span.first().equals(span.last())) {
      return day(span.first());
    }
    if (span.first().getYear() != span.last().getYear()) {
      return day(span.first()) + " – " + day(span.last());
    }
    return texts.get("date.range", days(span), String.valueOf(span.last().getYear()));
  }

  /** Days without their year. */
  public String days(DateSpan span) {
    String first = monthDay(span.first(), "date.monthDay");
    return span.first().equals(span.last())
        ? first
        : first + "–" + monthDay(span.last(), "date.monthDay");
  }

  /** Days without their year, as short as can be. */
  public String shortDays(DateSpan span) {
    String first = monthDay(span.first(), "date.short");
    return span.first().equals(span.last())
        ? first
        : texts.get("date.shortRange", first, monthDay(span.last(), "date.short"));
  }

  /** Series, week, section and topic of an entry, the widest first. */
  public String of(EntrySummary entry) {
    List<String> steps = new ArrayList<>();
    add(steps, entry.series());
    add(steps, label(entry.identity()));
    add(steps, entry.location().section());
    add(steps, entry.location().topic());
    return String.join(STEP, steps);
  }

  /** Where an entry stands; the name of its file when nothing else tells. */
  public String orFile(EntrySummary entry) {
    String place = of(entry);
    return place.isEmpty() ? file(entry.file()) : place;
  }

  /** Where an entry stands and when: the date first, where it is never cut off. */
  public String dated(EntrySummary entry) {
    String place = orFile(entry);
    DateSpan date = entry.identity().date();
    if (date == null || entry.identity().week() != null) {
      return place; // a week tells the date
    }
    return place.equals(date.first().toString()) ? date(date) : date(date) + " · " + place;
  }

  /** The issue of an entry, its date where no week says it, or its file; without its section. */
  public String shortDated(EntrySummary entry) {
    String label = label(entry.identity());
    DateSpan date = entry.identity().date();
    if (!label.isEmpty()) {
      return label;
    }
    return date == null ? file(entry.file()) : date(date);
  }

  /** A file's name without folder and ending. */
  public String file(String file) {
    return FilePaths.stem(file);
  }

  /** Where an entry stands inside its issue, for lists that show one issue. */
  public String withinIssue(EntrySummary entry) {
    List<String> steps = new ArrayList<>();
    add(steps, entry.location().section());
    add(steps, entry.location().topic());
    return String.join(STEP, steps);
  }

  /** {@code 2025-W18}, or what else names the issue; "" when nothing does. */
  public String label(IssueIdentity identity) {
    return identity.label();
  }

  /** A month as the user writes it. */
  public String month(YearMonth month) {
    return texts.get(
        "date.month",
        String.valueOf(month.getYear()),
        texts.get("month." + month.getMonthValue()).strip());
  }

  private String day(LocalDate day) {
    return texts.get(
        "date.day",
        String.valueOf(day.getYear()),
        texts.get("month." + day.getMonthValue()),
        String.valueOf(day.getDayOfMonth()));
  }

  private String monthDay(LocalDate day, String key) {
    return texts.get(
        key,
        texts.get("month." + day.getMonthValue()),
        String.valueOf(day.getDayOfMonth()),
        String.valueOf(day.getMonthValue()));
  }

  private static void add(List<String> steps, @Nullable String step) {
    if (step != null && !step.isBlank()) {
      steps.add(step);
    }
  }
}
