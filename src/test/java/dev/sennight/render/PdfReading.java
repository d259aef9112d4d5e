package dev.sennight.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** Reads what a PDF holds: its words, links, bookmarks, fonts and actions of every kind. */
public final class PdfReading {
  /** All that the format knows; other dictionaries have the key S, too. */
  private static final Set<String> ACTIONS =
      Set.of(
          "/GoTo",
          "/GoToR",
          "/GoToE",
          "/GoToDp",
          "/Launch",
          "/Thread",
          "/URI",
          "/Sound",
          "/Movie",
          "/Hide",
          "/Named",
          "/SubmitForm",
          "/ResetForm",
          "/ImportData",
          "/SetOCGState",
          "/Rendition",
          "/Trans",
          "/GoTo3DView",
          "/JavaScript",
          "/RichMediaExecute");

  private final PdfReader reader;

  /** Reads a whole document. */
  public PdfReading(byte[] pdf) {
    try {
      reader = new PdfReader(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int pages() {
    return reader.getNumberOfPages();
  }

  Map<String, String> metadata() {
    return reader.getInfo();
  }

  /** The words of all pages, as they would be copied. */
  public String text() {
    try {
      PdfTextExtractor extractor = new PdfTextExtractor(reader);
      StringBuilder text = new StringBuilder();
      for (int i = 1; i <= pages(); i++) {
        text.append(extractor.getTextFromPage(i)).append('\n');
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The characters that {@code wanted} has more often than this, white space aside. Their order is
   * not looked at: a reader of PDFs takes lines up by where they stand.
   */
  Map<String, Long> missing(String wanted) {
    Map<String, Long> counts = counts(wanted);
    counts(signs(text())).forEach((c, times) -> counts.merge(c, -times, Long::sum));
    counts.values().removeIf(times -> times <= 0);
    return counts;
  }

  /** {@code text} with the characters that stand in it as numbers. */
  private static String signs(String text) {
    return Pattern.compile("U\\+([0-9A-F]{4,6})")
        .matcher(text)
        .replaceAll(
            m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
  }

  private static Map<String, Long> counts(String text) {
    return bare(text)
        .codePoints()
        .mapToObj(Character::toString)
        .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()));
  }

  static String bare(String text) {
    return text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT && (c < 0xFE00 || c > 0xFE0F))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The titles of the bookmarks, each after as many {@code >} as it is deep. */
  List<String> bookmarks() {
    List<String> titles = new ArrayList<>();
    List<Map<String, Object>> top = SimpleBookmark.getBookmarkList(reader);
    collect(top == null ? List.of() : top, "", titles);
    return titles;
  }

  @SuppressWarnings("unchecked")
  private static void collect(
      List<Map<String, Object>> bookmarks, String depth, List<String> titles) {
    for (Map<String, Object> bookmark : bookmarks) {
      titles.add(depth + bookmark.get("Title"));
      Object kids = bookmark.getOrDefault("Kids", List.of());
      collect((List<Map<String, Object>>) kids, depth + ">", titles);
    }
  }

  /** The addresses that links lead to, in order of their letters. */
  public Set<String> addresses() {
    TreeSet<String> addresses = new TreeSet<>();
    for (PdfDictionary dictionary : dictionaries()) {
      if (dictionary.get(PdfName.URI) != null) {
        addresses.add(dictionary.getAsString(PdfName.URI).toString());
      }
    }
    return addresses;
  }

  /** The kinds of all actions, and how many there are of each. */
  public Map<String, Integer> actions() {
    Map<String, Integer> kinds = new HashMap<>();
    for (PdfDictionary dictionary : dictionaries()) {
      PdfName kind = dictionary.getAsName(PdfName.S);
      if (kind != null && ACTIONS.contains(kind.toString())) {
        kinds.merge(kind.toString(), 1, Integer::sum);
      }
    }
    return kinds;
  }

  /** Every key that some dictionary of the document has. */
  public Set<String> keys() {
    TreeSet<String> keys = new TreeSet<>();
    dictionaries().forEach(d -> d.getKeys().forEach(key -> keys.add(key.toString())));
    return keys;
  }

  /** Names of fonts that are not inside the document. */
  List<String> fontsOutside() {
    return dictionaries().stream()
        .filter(d -> PdfName.FONTDESCRIPTOR.equals(d.getAsName(PdfName.TYPE)))
        .filter(d ->
            d.get(PdfName.FONTFILE) == null
                && d.get(PdfName.FONTFILE2) == null
                && d.get(PdfName.FONTFILE3) == null)
        .map(d -> String.valueOf(d.get(PdfName.FONTNAME)))
        .toList();
  }

  int pictures() {
    return (int)
        dictionaries().stream()
            .filter(d -> PdfName.IMAGE.equals(d.getAsName(PdfName.SUBTYPE)))
            .count();
  }

  private List<PdfDictionary> dictionaries() {
    List<PdfDictionary> found = new ArrayList<>();
    for (int i = 0; i < reader.getXrefSize(); i++) {
      collect(reader.getPdfObject(i), found);
    }
    return found;
  }

  private static void collect(PdfObject object, List<PdfDictionary> found) {
    if (object instanceof PdfDictionary dictionary) {
      found.add(dictionary);
      dictionary.getKeys().forEach(key -> collect(dictionary.get(key), found));
    } else if (object instanceof PdfArray array) {
      array.getElements().forEach(element -> collect(element, found));
    }
  }
}
