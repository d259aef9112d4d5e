package dev.sennight.parse.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32BE;
import static java.nio.charset.StandardCharsets.UTF_32LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads bytes as text: byte order mark, strict UTF-8, the encoding that the file states, GB18030,
 * UTF-16, windows-1252, and at last whatever keeps most. Never throws; safe for many threads.
 */
public final class TextDecoder {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int STATEMENT_REACH = 2_048;
  private static final Pattern STATED =
      Pattern.compile("(?i)(?:charset|encoding|编码)\"?\\s*[:=]\\s*[\"']?([a-z][a-z0-9_.:-]{2,30})");

  private TextDecoder() {}

  /** The text of {@code content}, with problems for every encoding but plain UTF-8. */
  public static DecodedText decode(byte[] content) {
    Reading reading = read(content);
    List<Problem> problems = new ArrayList<>();
    if (!reading.encoding().equals(UTF_8.name())) {
      problems.add(Problem.at(0, ProblemKind.ENCODING, reading.encoding()));
    }
    if (reading.lost() > 0) {
      problems.add(
          Problem.at(
              0, ProblemKind.UNDECODABLE, Integer.toString(reading.lost()), reading.encoding()));
    }
    return LineCleaner.clean(reading.text(), reading.encoding(), problems);
  }

  /**
   * A first reading.
   *
   * @param lost how many bytes became replacement characters
   */
  record Reading(String text, String encoding, int lost) {}

  private static Reading read(byte[] content) {
    Optional<Reading> marked = marked(content);
    if (marked.isPresent()) {
      return marked.get();
    }
    if (ByteShape.looksWideLatin(content)) {
      return wide(content);
    }
    String text = new String(content, UTF_8);
    if (text.indexOf(REPLACEMENT) < 0 || isStrict(content, UTF_8)) {
      return new Reading(text, UTF_8.name(), 0);
    }
    return stated(content)
        .or(() -> chinese(content))
        .or(() -> ByteShape.looksWideHan(content) ? Optional.of(wide(content)) : Optional.empty())
        .or(() -> western(content))
        .orElseGet(() -> MixedText.read(content));
  }

  private static Optional<Reading> marked(byte[] content) {
    String start = new String(content, 0, Math.min(4, content.length), ISO_8859_1);
    if (start.startsWith("\u00EF\u00BB\u00BF")) {
      byte[] rest = Arrays.copyOfRange(content, 3, content.length);
      return Optional.of(
          isStrict(rest, UTF_8)
              ? new Reading(new String(rest, UTF_8), UTF_8.name(), 0)
              : MixedText.read(rest));
    }
    return switch (start) {
      case "\u00FF\u00FE\0\0" -> Optional.of(lenient(content, 4, UTF_32LE));
      case "\0\0\u00FE\u00FF" -> Optional.of(lenient(content, 4, UTF_32BE));
      case String s when s.startsWith("\u00FF\u00FE") -> Optional.of(lenient(content, 2, UTF_16LE));
      case String s when s.startsWith("\u00FE\u00FF") -> Optional.of(lenient(content, 2, UTF_16BE));
      default -> Optional.empty();
    };
  }

  private static Reading wide(byte[] content) {
    return lenient(content, 0, ByteShape.isBigEndian(content) ? UTF_16BE : UTF_16LE);
  }

  private static Optional<Reading> stated(byte[] content) {
    String start = new String(content, 0, Math.min(content.length, STATEMENT_REACH), ISO_8859_1);
    Matcher statement = STATED.matcher(start);
    while (statement.find()) {
      String name = statement.group(1);
      if (Charset.isSupported(name) && !Charset.forName(name).equals(UTF_8)) {
        return Optional.of(lenient(content, 0, Charset.forName(name)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Reading> chinese(byte[] content) {
    return isStrict(content, MixedText.GB18030)
            && ByteShape.looksChinese(content, 0, content.length)
        ? Optional.of(new Reading(new String(content, MixedText.GB18030), "GB18030", 0))
        : Optional.empty();
  }

  private static Optional<Reading> western(byte[] content) {
    return ByteShape.looksWestern(content, 0, content.length)
        ? Optional.of(lenient(content, 0, MixedText.WINDOWS_1252))
        : Optional.empty();
  }

  /** Decodes with replacement; what was a replacement character in the file is not counted. */
  private static Reading lenient(byte[] content, int from, Charset charset) {
    String text = new String(content, from, content.length - from, charset);
    int replaced = (int) text.chars().filter(c -> c == REPLACEMENT).count();
    int lost = replaced == 0 || isStrict(content, from, charset) ? 0 : replaced;
    return new Reading(text, charset.name(), lost);
  }

  static boolean isStrict(byte[] content, Charset charset) {
    return isStrict(content, 0, charset);
  }

  private static boolean isStrict(byte[] content, int from, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(content, from, content.length - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
