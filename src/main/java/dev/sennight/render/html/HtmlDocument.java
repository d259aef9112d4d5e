package dev.sennight.render.html;

import java.util.Locale;

/**
 * The frame around what {@link HtmlWriter} wrote: the only markup that is not an {@link Element}.
 */
public final class HtmlDocument {
  /** Nothing but our own style and our own images; no requests, whatever the page holds. */
  public static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src sennight-image: data:;"
          + " form-action 'none'; base-uri 'none'";

  private HtmlDocument() {}

  /**
   * What goes before the body.
   *
   * @param language of the page: {@code zh} or {@code en}
   * @param style a style sheet of ours, which never holds text of a document
   */
  public static String head(String language, String title, String style) {
    if (style.contains("<")) {
      throw new IllegalArgumentException("a style sheet has no <");
    }
    return String.format(
            Locale.ROOT,
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            """,
            language,
            POLICY,
            new HtmlWriter().text(BidiControls.strip(title)).finish())
        + style
        + "</style>\n</head>\n";
  }

  /** A whole document. */
  public static String of(String head, String body) {
    return head + "<body>\n" + body + "</body>\n</html>\n";
  }
}
