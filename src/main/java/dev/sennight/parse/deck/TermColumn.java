package dev.sennight.parse.deck;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column of a table holds, by its header cell and by its cells.
 *
 * @param index from 0
 * @param role what the header cell says
 * @param terms share of all rows whose cell reads like a term: letters, and short
 * @param latin share of all rows whose cell has Latin letters and no others
 * @param other share of all rows whose cell has letters of another script
 * @param distinct share of the cells with text that are different
 * @param acronyms whether all cells with text are short and in capitals
 */
record TermColumn(
    int index,
    Role role,
    double terms,
    double latin,
    double other,
    double distinct,
    boolean acronyms) {
  /** Characters of the longest cell that reads like a term. */
  private static final int LONGEST_TERM = 60;

  private static final int LONGEST_ACRONYM = 10;
  private static final double MOST = 0.8;
  private static final Pattern NUMBERED = Pattern.compile("\\p{L}{0,8}[-_. #/]?\\d[\\d.]*");
  private static final Pattern SENTENCE = Pattern.compile("[。！？!?]|[.;；] ?\\S+ \\S");

  /** What the header cell of a column says that it holds. */
  enum Role {
    TERM("(?:key ?)?terms?|terminology|concepts?|vocabulary|術語|术语|名词|名詞|词条|詞條|词汇|用語|用语|용어"),
    LANGUAGE(
        "en|zh|cn|ja|jp|ko|english|chinese|japanese|korean|german|french|spanish|russian|英[文语語]|中[文国國]|[漢汉日韩韓德法俄][文语語]"
            + "|日本語|中国語|한국어|영어|영문|중국어|일본어|deutsch|français|español|русский"),
    TRANSLATION("translations?|translated|[译譯訳][名文语語]?|翻[译譯訳]|번역"),
    OTHER_NAME(
        "abbr|abbrev|abbreviations?|acronyms?|alias(?:es)?|synonyms?|缩写|縮寫|简称|簡稱|略[語语称稱]|别名|別名"
            + "|同[义義][词詞語]|약어|별칭|동의어"),
    DEFINITION(
        "definitions?|meanings?|explanations?|descriptions?|[释釋][义義]|定[义義]|解[释釋]|说明|說明|説明|含[义義]"
            + "|意味|정의|의미|설명|뜻"),
    NONE("(?!)");

    /** For scripts with spaces whole words, else any part of the cell. */
    private final Pattern words;

    Role(String words) {
      this.words =
          Pattern.compile(
              "(?<![\\p{IsLatin}\\p{IsCyrillic}])(?:"
                  + words
                  + ")(?![\\p{IsLatin}\\p{IsCyrillic}])");
    }

    private static Role of(String header) {
      String text = header.toLowerCase(Locale.ROOT);
      for (Role role : List.of(OTHER_NAME, TRANSLATION, LANGUAGE, DEFINITION, TERM)) {
        if (role.words.matcher(text).find()) {
          return role;
        }
      }
      return NONE;
    }
  }

  /**
   * The column of {@code cells}.
   *
   * @param cells plain text, one a row; at least one
   */
  static TermColumn of(int index, String header, List<String> cells) {
    int terms = 0;
    int latin = 0;
    int other = 0;
    int filled = 0;
    boolean acronyms = true;
    Set<String> distinct = new HashSet<>();
    for (String cell : cells) {
      if (cell.isEmpty()) {
        continue;
      }
      filled++;
      distinct.add(cell.toLowerCase(Locale.ROOT));
      acronyms &= isAcronym(cell);
      if (isTerm(cell)) {
        terms++;
        if (hasOtherLetters(cell)) {
          other++;
        } else {
          latin++;
        }
      }
    }
    double rows = cells.size();
    return new TermColumn(
        index,
        Role.of(header),
        terms / rows,
        latin / rows,
        other / rows,
        filled == 0 ? 0 : distinct.size() / (double) filled,
        filled > 0 && acronyms);
  }

  /** Whether most rows have a term of their own here. */
  boolean hasTerms() {
    return terms >= MOST && distinct >= MOST && role != Role.DEFINITION;
  }

  boolean isLatin() {
    return latin >= MOST;
  }

  boolean isOther() {
    return other >= MOST;
  }

  private static boolean isTerm(String cell) {
    long letters = cell.codePoints().filter(Character::isLetter).count();
    long digits = cell.codePoints().filter(Character::isDigit).count();
    return letters >= (hasOtherLetters(cell) ? 1 : 2)
        && letters > digits
        && cell.length() <= LONGEST_TERM
        && !NUMBERED.matcher(cell).matches()
        && !SENTENCE.matcher(cell).find();
  }

  private static boolean isAcronym(String cell) {
    return cell.length() <= LONGEST_ACRONYM
        && !NUMBERED.matcher(cell).matches()
        && cell.codePoints().filter(Character::isUpperCase).count() >= 2
        && !hasOtherLetters(cell);
  }

  /** Whether {@code text} has letters that are not Latin. */
  static boolean hasOtherLetters(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN);
  }
}
