package dev.sennight.parse.series;

import dev.sennight.model.text.TextRange;
import java.util.regex.Pattern;

/** Whether a number among words may count issues. */
final class NumberContext {
  /** Words before a number that counts parts of something, versions, or drafts. */
  private static final Pattern OTHER_BEFORE =
      Pattern.compile(
          "(?i)(?<![\\p{L}])(?:chapter|chap|ch|part|pt|lesson|lecture|lec|section|sec|step|unit|module"
              + "|appendix|adr|rfc|pep|jep|eip|bip|kep|version|ver|v|release|rel|rev|revision|figure"
              + "|fig|table|exercise|ex|problem|question|q|quiz|homework|hw|level|grade|phase|task|todo"
              + "|pages?|p|day|draft|note|notes|test|untitled|doc|document|file|copy|sample|example|demo"
              + "|img|image|screenshot|photo|top|best|http|章节|未命名|无标题|新建(?:文档|笔记|文本文档)?|笔记|示例|例|表|图|附录)[-_"
              + " .#(（]{0,2}$");

  /** Words behind a number that count parts of something. */
  private static final Pattern OTHER_AFTER =
      Pattern.compile("^\\s?(?:[章节節课課讲講回卷页頁题題步天条條年个個种種款篇部]|장|과|강|편|th\\b|st\\b|nd\\b|rd\\b)");

  private static final Pattern GLUED = Pattern.compile("(?<![\\p{L}\\d])[a-zA-Z]{2,}$");
  private static final int LONGEST = 24;

  private NumberContext() {}

  /** Whether the number at {@code range} of {@code text} may count issues. */
  static boolean counts(String text, TextRange range) {
    String before = text.substring(Math.max(0, range.start() - LONGEST), range.start());
    String after = text.substring(range.end(), Math.min(text.length(), range.end() + 4));
    return !OTHER_BEFORE.matcher(before).find()
        && !OTHER_AFTER.matcher(after).find()
        && (before.isEmpty() || !isLatin(before.charAt(before.length() - 1)) || isGlued(before));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** A word that ends in its number: {@code Gull01}. */
  private static boolean isGlued(String before) {
    return GLUED.matcher(before).find();
  }
}
