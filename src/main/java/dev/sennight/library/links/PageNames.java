package dev.sennight.library.links;

import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.PercentCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that a file's name stands for in programs whose pages cannot be named as they are. */
final class PageNames {
  private static final Pattern DAY = Pattern.compile("(\\d{4})([-_.]?)(\\d{2})\\2(\\d{2})");
  private static final Pattern HIERARCHY =
      Pattern.compile("\\p{L}[\\p{L}\\d_-]*(?:\\.\\p{L}[\\p{L}\\d_-]*)+");
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT),
          DateTimeFormatter.ofPattern("uuuu_MM_dd", Locale.ROOT),
          DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT),
          DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT));

  private PageNames() {}

  /**
   * The page that {@code file} holds where it is a Logseq graph: {@code a___b.md} and {@code
   * a%2Fb.md} are {@code a/b}, as is a name with a wide slash; the file's own name for every other.
   */
  static String page(String file) {
    return PercentCode.decode(FilePaths.stem(file)).replace("___", "/").replace('／', '/');
  }

  /** Other names: a journal's day as it is written in links, a Dendron hierarchy as a path. */
  static Set<String> others(String file) {
    String stem = FilePaths.stem(file);
    Set<String> names = new LinkedHashSet<>();
    if (HIERARCHY.matcher(stem).matches()) {
      names.add(stem.replace('.', '/'));
    }
    Matcher day = DAY.matcher(stem);
    if (day.matches()) {
      days(day, names);
    }
    names.remove(stem);
    return names;
  }

  private static void days(Matcher numbers, Set<String> names) {
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(numbers.group(1)),
              Integer.parseInt(numbers.group(3)),
              Integer.parseInt(numbers.group(4)));
      DAYS.forEach(form -> names.add(form.format(day)));
      String ordinal =
          " " + day.getDayOfMonth() + suffix(day.getDayOfMonth()) + ", " + day.getYear();
      names.add(DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH).format(day) + ordinal);
      names.add(DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH).format(day) + ordinal);
    } catch (DateTimeException notADay) {
      return; // eight digits that are no day name nothing
    }
  }

  private static String suffix(int day) {
    return switch (day) {
      case 1, 21, 31 -> "st";
      case 2, 22 -> "nd";
      case 3, 23 -> "rd";
      default -> "th";
    };
  }
}
