package dev.sennight.parse.inline;

import dev.sennight.model.text.FilePaths;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A link in double brackets.
 *
 * @param target what stands before the first {@code |}
 * @param label what stands after it; "" when there is none
 * @param end index after the closing brackets
 */
public record WikiLink(String target, String label, int end) {
  private static final Pattern NUMBERS = Pattern.compile("[-+.\\d\\s]+(?:,[-+.\\d\\s]+)+");

  /** Signs between a note and its heading; at the end, or before a space, they belong to a name. */
  private static final Pattern PARTING = Pattern.compile("#+(?=[^\\s#])");

  /** What a remark in parentheses after a link does not look like. */
  private static final Pattern DESTINATION =
      Pattern.compile("^[#/]|^\\.\\.?/|://|^mailto:|\\w\\.\\p{Alpha}{2,}(?:[/?#:]|$)");

  /** The link whose brackets open at {@code start}; null when none does. */
  public static @Nullable WikiLink at(String source, int start) {
    int from = start + 2;
    int end = -1;
    int bar = -1;
    for (int i = from; i < source.length() && end < 0; i++) {
      char c = source.charAt(i);
      bar = c == '|' && bar < 0 ? i : bar;
      boolean pair = i + 1 < source.length() && source.charAt(i + 1) == c;
      if (c == '\n' || (c == '[' && pair)) {
        return null;
      }
      if (c == ']' && pair) {
        end = i;
      }
    }
    if (end < 0
        || source.substring(from, end).isBlank()
        || isMatrix(source.substring(from, end))
        || isLinkText(source, end)) {
      return null;
    }
    boolean labelled = bar >= 0;
    int targetEnd = !labelled ? end : source.charAt(bar - 1) == '\\' ? bar - 1 : bar;
    String target = source.substring(from, Math.max(from, targetEnd)).trim();
    String label = labelled ? source.substring(bar + 1, end).trim() : "";
    return target.isEmpty() ? null : new WikiLink(target, label, end + 2);
  }

  /** {@code [[1, 2], [3, 4]]} is no link: its brackets are those of lists of numbers or words. */
  private static boolean isMatrix(String inside) {
    int close = inside.indexOf(']');
    return (close >= 0 && inside.indexOf('[', close) > 0) || NUMBERS.matcher(inside).matches();
  }

  /** {@code [[1]](https://…)} is an ordinary link whose text has brackets. */
  private static boolean isLinkText(String source, int end) {
    if (end + 2 >= source.length() || source.charAt(end + 2) != '(') {
      return false;
    }
    LinkTarget target = LinkTarget.inParentheses(source, end + 2);
    return target != null && DESTINATION.matcher(target.address()).find();
  }

  /** Whether the target is a picture, going by its name. */
  public boolean isImage() {
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    return path.indexOf('.') >= 0 && FilePaths.isImage(path);
  }

  /** What the link shows. */
  public String shown() {
    if (!label.isEmpty()) {
      return label;
    }
    String inner = target.startsWith("#") ? target.substring(1) : target;
    if (inner.indexOf('#') < 0) {
      return inner.isBlank() ? target : inner;
    }
    return PARTING.matcher(inner).replaceAll(" > ");
  }
}
