package dev.sennight.ui.text;

import java.util.Locale;

/** The languages of the window. */
public enum Language {
  CHINESE(Locale.SIMPLIFIED_CHINESE),
  ENGLISH(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** Its locale, for numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /** The other one. */
  public Language other() {
    return this == CHINESE ? ENGLISH : CHINESE;
  }

  /** The language of the window for the user whose system speaks {@code locale}. */
  public static Language of(Locale locale) {
    return "zh".equals(locale.getLanguage()) ? CHINESE : ENGLISH;
  }
}
