package dev.sennight.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's words in one language. Immutable. */
public final class Texts {
  private static final String BUNDLE = "dev.sennight.ui.text.texts";

  private final Language language;
  private final ResourceBundle bundle;

  private Texts(Language language, ResourceBundle bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  /** The words of {@code language}. */
  public static Texts of(Language language) {
    Locale locale = language == Language.ENGLISH ? Locale.ROOT : language.locale();
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    return new Texts(language, ResourceBundle.getBundle(BUNDLE, locale, control));
  }

  /** Which language they are. */
  public Language language() {
    return language;
  }

  /**
   * The words of {@code key}, with placeholders filled in when there are arguments.
   *
   * @throws java.util.MissingResourceException when no bundle has the key
   */
  public String get(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0
        ? pattern
        : new MessageFormat(pattern, language.locale()).format(arguments);
  }

  /** The words of {@code message}. */
  public String get(Message message) {
    return get(message.key(), message.arguments().toArray());
  }
}
