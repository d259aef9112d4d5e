package dev.sennight.render.html;

import java.util.ArrayList;
import java.util.List;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts code into runs of one kind, with the lexers of RSyntaxTextArea. No toolkit is started. Safe
 * for use by many threads.
 */
public final class CodeColours {
  /** The only one; it holds no state. */
  public static final CodeColours INSTANCE = new CodeColours();

  private static final Logger LOG = LoggerFactory.getLogger(CodeColours.class);
  private static final int LONGEST = 100_000;

  private CodeColours() {}

  /** What a run of code is; each has its style class. */
  public enum Kind {
    PLAIN("k-plain"),
    KEYWORD("k-word"),
    TYPE("k-type"),
    FUNCTION("k-call"),
    STRING("k-text"),
    NUMBER("k-number"),
    COMMENT("k-note"),
    MARKUP("k-tag"),
    ATTRIBUTE("k-name");

    private final String styleClass;

    Kind(String styleClass) {
      this.styleClass = styleClass;
    }

    /** Its class in the style sheet. */
    public String styleClass() {
      return styleClass;
    }
  }

  /**
   * A stretch of code.
   *
   * @param length in UTF-16 units
   */
  public record Run(int length, Kind kind) {}

  /**
   * The runs of {@code text}, whose lengths add up to its own. An unknown language, or very long
   * code, is one plain run.
   *
   * @param language as written after the fence
   */
  public List<Run> runs(String language, String text) {
    String style = CodeLanguages.style(language);
    if (style == null || text.length() > LONGEST) {
      return List.of(new Run(text.length(), Kind.PLAIN));
    }
    try {
      return cut(TokenMakerFactory.getDefaultInstance().getTokenMaker(style), text);
    } catch (RuntimeException | Error failed) {
      // A lexer that stumbles over someone's code costs the colours, never the page.
      LOG.warn("No colours for code in {}: {}", style, failed.getClass().getName());
      return List.of(new Run(text.length(), Kind.PLAIN));
    }
  }

  private static List<Run> cut(TokenMaker lexer, String text) {
    Runs runs = new Runs();
    char[] chars = text.toCharArray();
    int type = TokenTypes.NULL;
    int start = 0;
    while (start <= chars.length) {
      int end = start;
      while (end < chars.length && chars[end] != '\n') {
        end++;
      }
      Segment line = new Segment(chars, start, end - start);
      int used = 0;
      for (Token t = lexer.getTokenList(line, type, start); t != null; t = t.getNextToken()) {
        if (t.isPaintable() && used + t.length() <= end - start) {
          runs.add(t.length(), kind(t.getType(), lexer));
          used += t.length();
        }
      }
      runs.add(end - start - used, Kind.PLAIN);
      runs.add(end < chars.length ? 1 : 0, Kind.PLAIN);
      type = lexer.getLastTokenTypeOnLine(line, type);
      start = end + 1;
    }
    return runs.finish();
  }

  private static Kind kind(int type, TokenMaker lexer) {
    int standard = type < 0 ? lexer.getClosestStandardTokenTypeForInternalType(type) : type;
    return switch (standard) {
      case TokenTypes.RESERVED_WORD,
          TokenTypes.RESERVED_WORD_2,
          TokenTypes.LITERAL_BOOLEAN,
          TokenTypes.PREPROCESSOR,
          TokenTypes.ANNOTATION ->
          Kind.KEYWORD;
      case TokenTypes.DATA_TYPE -> Kind.TYPE;
      case TokenTypes.FUNCTION -> Kind.FUNCTION;
      case TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
          TokenTypes.LITERAL_CHAR,
          TokenTypes.LITERAL_BACKQUOTE,
          TokenTypes.REGEX,
          TokenTypes.ERROR_STRING_DOUBLE,
          TokenTypes.ERROR_CHAR,
          TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE,
          TokenTypes.MARKUP_CDATA ->
          Kind.STRING;
      case TokenTypes.LITERAL_NUMBER_DECIMAL_INT,
          TokenTypes.LITERAL_NUMBER_FLOAT,
          TokenTypes.LITERAL_NUMBER_HEXADECIMAL,
          TokenTypes.MARKUP_ENTITY_REFERENCE ->
          Kind.NUMBER;
      case TokenTypes.COMMENT_EOL,
          TokenTypes.COMMENT_MULTILINE,
          TokenTypes.COMMENT_DOCUMENTATION,
          TokenTypes.COMMENT_KEYWORD,
          TokenTypes.COMMENT_MARKUP,
          TokenTypes.MARKUP_COMMENT ->
          Kind.COMMENT;
      case TokenTypes.MARKUP_TAG_NAME,
          TokenTypes.MARKUP_TAG_DELIMITER,
          TokenTypes.MARKUP_DTD,
          TokenTypes.MARKUP_PROCESSING_INSTRUCTION,
          TokenTypes.MARKUP_CDATA_DELIMITER ->
          Kind.MARKUP;
      case TokenTypes.MARKUP_TAG_ATTRIBUTE, TokenTypes.VARIABLE -> Kind.ATTRIBUTE;
      default -> Kind.PLAIN;
    };
  }

  /** Joins neighbours of one kind. */
  private static final class Runs {
    private final List<Run> runs = new ArrayList<>();
    private @Nullable Run last;

    void add(int length, Kind kind) {
      if (length == 0) {
        return;
      }
      if (last != null && last.kind() == kind) {
        last = new Run(last.length() + length, kind);
        runs.set(runs.size() - 1, last);
      } else {
        last = new Run(length, kind);
        runs.add(last);
      }
    }

    List<Run> finish() {
      return List.copyOf(runs);
    }
  }
}
