package dev.sennight.parse.inline;

import dev.sennight.parse.text.Chars;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses: which are safe, and where those end that stand in the text by themselves. */
public final class Addresses {
  private static final Set<String> SAFE = Set.of("http", "https", "mailto");
  private static final Set<String> HARMFUL =
      Set.of("javascript", "vbscript", "data", "file", "smb", "jar", "view-source");
  private static final Pattern QUALIFIED_NAME =
      Pattern.compile("[A-Za-z_][\\w-]{0,40}:[A-Za-z_][\\w.-]{0,80}");
  private static final Pattern SCHEME =
      Pattern.compile("[\\x00- ]*+(\\p{Alpha}(?:[\\x00- ]*+[\\p{Alnum}+.-]){0,31}+)[\\x00- ]*+:");
  private static final Pattern OVERLOOKED = Pattern.compile("[\\x00- ]");
  private static final List<String> PREFIXES = List.of("https://", "http://", "www.");
  private static final Pattern IN_ANGLES = Pattern.compile("<([^<>\\x00- ]++)>");
  private static final Pattern MISSPELT_WEB = Pattern.compile("[htps]{2,8}");
  private static final int LONGEST_HOST = 253;

  private static final String WIDE = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー";

  /** One label in wide letters, at most two before it, and a last one in either script. */
  private static final Pattern WIDE_HOST =
      Pattern.compile(
          "(?:www\\.)?(?:[a-z\\d-]{1,63}\\.)?\\d{0,4}[WIDE][WIDE\\w-]{0,62}(?:\\.[WIDE]{1,20}|(?:\\.[a-z\\d-]{2,63})+)"
              .replace("WIDE", WIDE),
          Pattern.CASE_INSENSITIVE);

  private static final String STOPS = "<>\"`[]{}|\\^";
  private static final String TRAILING = "?!.,:;*_~='\"";

  private Addresses() {}

  /** Whether {@code target} leads to the web. */
  public static boolean isWeb(String target) {
    return startsWith(target, 0, "http://") || startsWith(target, 0, "https://");
  }

  /**
   * Whether {@code target} must not become a link: a scheme that is not safe, or a host's share.
   */
  public static boolean isDangerous(String target) {
    if (isWeb(target)) {
      return false;
    }
    String scheme = scheme(target);
    return scheme == null ? isShare(target) : !SAFE.contains(scheme);
  }

  /**
   * Whether {@code target} may be shown as an image: safe, or a raster image inside the address.
   */
  public static boolean isDangerousImage(String target) {
    if (isWeb(target)) {
      return false;
    }
    String scheme = scheme(target);
    if (scheme == null) {
      return target.startsWith("\\");
    }
    return !scheme.equals("http") && !scheme.equals("https") && !isRasterData(target);
  }

  /**
   * Whether {@code target}, which is dangerous, just opens another program, as {@code app://place}
   * does, or is the name of an XML element, as {@code xsl:otherwise}: nothing that its writer
   * should hear of. A misspelt web address is.
   */
  public static boolean isHarmless(String target) {
    String scheme = scheme(target);
    return scheme != null
        && (target.contains("://") || QUALIFIED_NAME.matcher(target).matches())
        && !HARMFUL.contains(scheme)
        && !MISSPELT_WEB.matcher(scheme).matches();
  }

  private static boolean isRasterData(String target) {
    return startsWith(target, 0, "data:image/")
        && !startsWith(target, "data:image/".length(), "svg");
  }

  private static boolean isShare(String target) {
    return target.startsWith("\\") || target.startsWith("//") || target.startsWith("/\\");
  }

  /** The scheme in lower case, blanks and control characters overlooked as browsers do. */
  private static @Nullable String scheme(String target) {
    Matcher scheme = SCHEME.matcher(target);
    return scheme.lookingAt()
        ? OVERLOOKED.matcher(scheme.group(1)).replaceAll("").toLowerCase(Locale.ROOT)
        : null;
  }

  /** End of the bare address at {@code start}; -1 when none starts there. */
  public static int bareEnd(String source, int start) {
    if (start > 0 && Chars.isAsciiAlphanumeric(source.charAt(start - 1))) {
      return -1;
    }
    int from = start;
    for (String prefix : PREFIXES) {
      from += from == start && startsWith(source, start, prefix) ? prefix.length() : 0;
    }
    if (from == start) {
      return -1;
    }
    int end = wideHostEnd(source, from);
    if (end == from && from < source.length() && isWideLetter(source.charAt(from))) {
      return -1;
    }
    while (end < source.length() && continues(source, end)) {
      end++;
    }
    end = trimmed(source, from, end);
    return end > from && Character.isLetterOrDigit(source.charAt(from)) ? end : -1;
  }

  /** End of the host at {@code from} that has wide letters in it; {@code from} when it has none. */
  private static int wideHostEnd(String source, int from) {
    Matcher host =
        WIDE_HOST.matcher(source).region(from, Math.min(source.length(), from + LONGEST_HOST));
    return host.lookingAt() ? host.end() : from;
  }

  /** Chinese text goes on after an address without a space; inside a path it may be part of it. */
  private static boolean continues(String source, int i) {
    char c = source.charAt(i);
    if (c <= ' ' || STOPS.indexOf(c) >= 0) {
      return false;
    }
    if (c < 0x80) {
      return true;
    }
    if (Chars.isSpace(c) || Chars.isPunctuation(c)) {
      return false;
    }
    if (!isWideLetter(c)) {
      return true;
    }
    char before = source.charAt(i - 1);
    return "/=#%_-".indexOf(before) >= 0 || isWideLetter(before);
  }

  private static boolean isWideLetter(char c) {
    return Chars.isWide(c) || Chars.isHangul(c);
  }

  private static int trimmed(String source, int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      char c = source.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    int end = to;
    while (end > from) {
      char c = source.charAt(end - 1);
      if (c == ')' && open < 0) {
        open++;
      } else if (TRAILING.indexOf(c) < 0) {
        return end;
      }
      end--;
    }
    return end;
  }

  /** Index of the {@code >} that ends the address in angle brackets at {@code start}; else -1. */
  static int angleEnd(String source, int start) {
    Matcher angles = IN_ANGLES.matcher(source).region(start, source.length());
    if (!angles.lookingAt()) {
      return -1;
    }
    String inside = angles.group(1);
    boolean address = scheme(inside) != null && inside.indexOf(':') > 1;
    int at = inside.indexOf('@');
    boolean mail = at > 0 && !inside.endsWith("@") && inside.indexOf('\\') < 0;
    return address || mail ? angles.end() - 1 : -1;
  }

  public static boolean startsWith(String source, int start, String lowerCasePrefix) {
    return source.regionMatches(true, start, lowerCasePrefix, 0, lowerCasePrefix.length());
  }
}
