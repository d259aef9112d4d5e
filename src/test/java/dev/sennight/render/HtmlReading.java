package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.Element;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a page strictly, by the rules of what may be written: every tag and attribute must be of
 * the vocabulary, closed in order as in XML, every value quoted and escaped. Collects the text that
 * shows, and which of it is marked; what the page says by itself (class {@code ui}) and embedded
 * notes (class {@code other}) are left out.
 */
final class HtmlReading {
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-z-]+)=\"([^\"<>]*)\"");
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-z0-9]+)((?:\\s[a-z-]+=\"[^\"<>]*\")*)(/?)>");
  private static final Pattern REFERENCE = Pattern.compile("&(lt|gt|amp|quot|#\\d+);");

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder flags = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> links = new HashSet<>();
  private final Set<String> images = new HashSet<>();

  private record Open(Element element, boolean hidden, boolean marked) {}

  /** Reads the body of a whole document. */
  static HtmlReading ofDocument(String html) {
    int start = html.indexOf("<body>\n") + "<body>\n".length();
    return of(html.substring(start, html.lastIndexOf("</body>")));
  }

  /** Reads the part's text of a whole document. */
  static HtmlReading ofMain(String html) {
    int start = html.indexOf("<main>") + "<main>".length();
    return of(html.substring(start, html.lastIndexOf("</main>")));
  }

  static HtmlReading of(String html) {
    HtmlReading reading = new HtmlReading();
    int at = 0;
    while (at < html.length()) {
      int next = html.indexOf('<', at);
      reading.words(html.substring(at, next < 0 ? html.length() : next));
      if (next < 0) {
        break;
      }
      Matcher tag = TAG.matcher(html).region(next, html.length());
      assertTrue(tag.lookingAt(), () -> "no tag of ours: " + around(html, next));
      reading.tag(tag);
      at = tag.end();
    }
    assertTrue(reading.open.isEmpty(), "all closed");
    return reading;
  }

  /** The text that shows. */
  String text() {
    return text.toString();
  }

  /** For each unit of {@link #text}, {@code x} when it is marked, else {@code .}. */
  String flags() {
    return flags.toString();
  }

  Set<String> ids() {
    return ids;
  }

  Set<String> links() {
    return links;
  }

  Set<String> images() {
    return images;
  }

  private static String around(String html, int at) {
    return html.substring(Math.max(0, at - 40), Math.min(html.length(), at + 80));
  }

  private void tag(Matcher tag) {
    Element element = Element.ofTag(tag.group(2));
    assertNotNull(element, () -> "outside the vocabulary: " + tag.group());
    if (!tag.group(1).isEmpty()) {
      assertEquals(element, open.pop().element(), "closed in order");
      return;
    }
    assertEquals(element.empty(), !tag.group(4).isEmpty(), "as in XML: " + tag.group());
    boolean hidden = !open.isEmpty() && open.peek().hidden();
    boolean marked = !open.isEmpty() && open.peek().marked();
    Matcher a = ATTRIBUTE.matcher(tag.group(3));
    while (a.find()) {
      Attribute attribute = Attribute.ofName(a.group(1));
      assertNotNull(attribute, () -> "outside the vocabulary: " + a.group());
      String value = unescape(a.group(2));
      assertTrue(attribute.accepts(value), () -> "not a value of " + attribute + ": " + value);
      note(attribute, value, hidden);
      if (attribute == Attribute.CLASS) {
        Set<String> classes = Set.of(value.split(" "));
        hidden = hidden || classes.contains("ui") || classes.contains("other");
        marked = marked || classes.contains("hit");
      }
    }
    if (!element.empty()) {
      open.push(new Open(element, hidden, marked));
    }
  }

  private void note(Attribute attribute, String value, boolean hidden) {
    switch (attribute) {
      case ID -> assertTrue(ids.add(value), () -> "the id twice: " + value);
      case HREF -> links.add(value);
      case SRC -> images.add(value);
      case ALT -> {
        if (!hidden) {
          show(value);
        }
      }
      default -> {}
    }
  }

  private void words(String escaped) {
    if (open.isEmpty() || !open.peek().hidden()) {
      show(unescape(escaped));
    }
  }

  private void show(String words) {
    text.append(words);
    boolean marked = !open.isEmpty() && open.peek().marked();
    flags.repeat(marked ? 'x' : '.', words.length());
  }

  private static String unescape(String escaped) {
    StringBuilder out = new StringBuilder();
    Matcher m = REFERENCE.matcher(escaped);
    int at = 0;
    while (m.find()) {
      out.append(escaped, at, m.start());
      switch (m.group(1)) {
        case "lt" -> out.append('<');
        case "gt" -> out.append('>');
        case "amp" -> out.append('&');
        case "quot" -> out.append('"');
        default -> out.appendCodePoint(Integer.parseInt(m.group(1).substring(1)));
      }
      at = m.end();
    }
    String rest = escaped.substring(at);
    assertTrue(rest.indexOf('&') < 0, () -> "a bare &: " + rest);
    return out.append(rest).toString();
  }
}
