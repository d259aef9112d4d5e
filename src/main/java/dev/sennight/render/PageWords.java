package dev.sennight.render;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The few words of its own that a page shows, in the reader's language. */
public final class PageWords {
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
