package dev.sennight.render;

import dev.sennight.model.DateSpan;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The few words of its own that a page shows, in the reader's language. */
public final class PageWords {
  private static final String CHINESE_DAY = "uuuu年M月d日";
  private static final String ENGLISH_DAY = "d MMM uuuu";

  private final ResourceBundle bundle;
  private final Locale locale;

  private PageWords(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            PageWords.class.getName(),
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The words in a language: Chinese, and English for every other. */
  public static PageWords of(Locale locale) {
    return new PageWords(locale);
  }

  /** The language of the words, for {@code lang}. */
  public String language() {
    return locale.getLanguage().equals("zh") ? "zh" : "en";
  }

  /**
   * Days as they are written: {@code 27 Jul – 2 Aug 2026} or {@code 2026年7月27日–8月2日}, each part
   * once.
   */
  public String days(DateSpan span) {
    boolean year = span.first().getYear() == span.last().getYear();
    boolean month = year && span.first().getMonth() == span.last().getMonth();
    boolean chinese = language().equals("zh");
    String last = chinese ? month ? "d日" : year ? "M月d日" : CHINESE_DAY : ENGLISH_DAY;
    String first = chinese ? CHINESE_DAY : month ? "d" : year ? "d MMM" : ENGLISH_DAY;
    if (span.first().equals(span.last())) {
      return date(span.last(), chinese ? CHINESE_DAY : ENGLISH_DAY);
    }
    String dash = chinese || month ? "–" : " – ";
    return date(span.first(), first) + dash + date(span.last(), last);
  }

  private static String date(LocalDate day, String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(day);
  }

  /** The words for a key. */
  public String get(String key) {
    return bundle.getString(key);
  }

  /** The word for a key, or {@code otherwise} when there is none. */
  public String get(String key, String otherwise) {
    try {
      return bundle.getString(key);
    } catch (MissingResourceException none) {
      return otherwise;
    }
  }
}
