package dev.sennight.parse.series;

import java.util.regex.Pattern;

/** Diaries and daily notes, whose names are dates and which are no digests. */
final class Journals {
  private static final Pattern WORD =
      Pattern.compile(
          "(?i)\\b(?:journals?|diary|diaries|daily[ _-]?notes?|periodic["
              + " _-]?notes?|dailies|changelog|release[ _-]?notes?|release|version|meeting["
              + " _-]notes?)\\b|日记|日記|日誌|日志|每日笔记|更新日志|版本|일기");

  private Journals() {}

  /** Whether {@code text} names one. */
  static boolean isJournal(String text) {
    return WORD.matcher(text).find();
  }

  /** Whether a folder above {@code path} is for them. */
  static boolean isIn(String path) {
    return IssuePath.folders(path).stream().anyMatch(Journals::isJournal);
  }
}
