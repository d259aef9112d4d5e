package dev.sennight.library.links;

import dev.sennight.model.text.DefaultIgnorable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms in which names and headings are compared. */
final class NameNormalizer {
  /** What Obsidian's {@code stripHeading} turns into a space. */
  private static final String STRIPPED = "!\"#$%&()*+,.:;<=>?@^`{|}~/[]\\\r\n";

  /** Leading numbers such as {@code 1.}, {@code （一）} or {@code 三、}; never a version number. */
  private static final Pattern NUMBERING =
      Pattern.compile("^\\s*[(（]?(?:[0-9]+|[一二三四五六七八九十百零〇]+)[)）、.．:：](?![0-9])\\s*");

  /** A wide slash is part of a name; NFKC would make it part folders. */
  private static final char WIDE_SLASH = '／';

  private static final char DIVISION_SLASH = '∕';

  private static final Pattern TAG = Pattern.compile("(?<=^|\\s)#[^\\s#]+");

  private NameNormalizer() {}

  /** Case and composition do not count. */
  static String name(String name) {
    String composed =
        Normalizer.isNormalized(name, Normalizer.Form.NFC)
            ? name
            : Normalizer.normalize(name, Normalizer.Form.NFC);
    return composed.toLowerCase(Locale.ROOT).strip();
  }

  /**
   * As {@link #name}, with what cannot be seen left out: width, kind and number of spaces,
   * controls.
   */
  static String visible(String name) {
    StringBuilder out = new StringBuilder(name.length());
    Normalizer.normalize(name.replace(WIDE_SLASH, DIVISION_SLASH), Normalizer.Form.NFKC)
        .codePoints()
        .filter(c -> !DefaultIgnorable.is(c))
        .forEach(c -> {
          boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
          if (!space) {
            out.appendCodePoint(c);
          } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
          }
        });
    return name(out.toString());
  }

  /** As {@link #name}, with ASCII punctuation and runs of white space as one space. */
  static String heading(String title) {
    String folded = name(title);
    StringBuilder out = new StringBuilder(folded.length());
    boolean space = false;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isWhitespace(c) || STRIPPED.indexOf(c) >= 0) {
        space = true;
      } else {
        if (space && !out.isEmpty()) {
          out.append(' ');
        }
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Letters and digits alone, full width as half width; "" when there are none. */
  static String loose(String title) {
    String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c ->
            Character.isLetterOrDigit(c)
                || (Character.getType(c) == Character.NON_SPACING_MARK && c < 0xFE00))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** As {@link #loose}, without a leading number. */
  static String unnumbered(String title) {
    return loose(NUMBERING.matcher(title).replaceFirst(""));
  }

  /** As {@link #unnumbered}, without tags. */
  static String untagged(String title) {
    return unnumbered(TAG.matcher(title).replaceAll(" "));
  }

  /** The anchor that GitHub gives to a heading. */
  static String slug(String title) {
    String folded = name(title);
    StringBuilder out = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> !DefaultIgnorable.is(c))
        .forEach(c -> {
          if (c == ' ') {
            out.append('-');
          } else if (c == '-' || c == '_' || Character.isLetterOrDigit(c) || isMark(c)) {
            out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  /** An anchor as it is compared with slugs. */
  static String slugKey(String anchor) {
    return DefaultIgnorable.removedFrom(name(anchor));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
