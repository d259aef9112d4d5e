package dev.sennight.ui.reader.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The HTML of a page in pieces: what is the same for all pages in one look, and its parts, so that
 * a page takes the place of another without a new document, and a long one comes bit by bit.
 *
 * @param head all that goes before the body, without the page's title
 * @param body the article with its first parts
 * @param more the parts after them, to be added to the end of {@code main} one after the other
 */
record PageText(String head, String body, List<String> more) {
  private static final int CHUNK = 60_000;
  private static final String PART = "\n<section class=\"part";
  private static final String END = "</main>";

  PageText {
    more = List.copyOf(more);
  }

  /** Takes apart what the renderer wrote. */
  static PageText of(String html) {
    int title = html.indexOf("<title>");
    int afterTitle = html.indexOf("</title>", Math.max(0, title));
    int bodyTag = html.indexOf("<body>");
    int end = html.lastIndexOf("</body>");
    if (title < 0 || afterTitle < 0 || bodyTag < 0 || end < bodyTag) {
      return new PageText("", html, List.of());
    }
    String head = html.substring(0, title) + html.substring(afterTitle, bodyTag);
    return split(head, html.substring(bodyTag + "<body>".length(), end));
  }

  private static PageText split(String head, String body) {
    int end = body.lastIndexOf(END);
    int cut = body.length() <= CHUNK ? -1 : next(body, CHUNK / 2, end);
    if (cut < 0) {
      return new PageText(head, body, List.of());
    }
    List<String> more = new ArrayList<>();
    int start = cut;
    while (start < end) {
      int stop = next(body, start + CHUNK, end);
      more.add(body.substring(start, stop < 0 ? end : stop));
      start = stop < 0 ? end : stop;
    }
    return new PageText(head, body.substring(0, cut) + body.substring(end), more);
  }

  /** Where the next part begins; text is escaped, so nothing else looks like a part. */
  private static int next(String body, int from, int end) {
    int at = from >= end ? -1 : body.indexOf(PART, from);
    return at < 0 || at >= end ? -1 : at;
  }

  /** The whole document again, its first parts only. */
  String document() {
    return head.isEmpty() ? body : head + "<body>" + body + "</body>\n</html>\n";
  }
}
