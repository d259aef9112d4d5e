package dev.sennight.render;

import dev.sennight.render.html.HtmlDocument;
import java.util.List;

/**
 * The HTML of a page.
 *
 * @param head all that goes before the body: the same for all pages of one style and title
 * @param start what goes before the first part
 * @param parts the HTML of each part
 * @param end what follows the last part
 */
public record RenderedPage(String head, String start, List<String> parts, String end) {
  public RenderedPage {
    parts = List.copyOf(parts);
  }

  /** The content of the body, which is XML too. */
  public String body() {
    return start + String.join("", parts) + end;
  }

  /** The whole HTML document. */
  public String document() {
    return HtmlDocument.of(head, body());
  }
}
