package dev.sennight.render.html;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  /** Joplin's deny lists: an allow list holds, and names what may never join it. */
  @Test
  void theVocabularyHasNothingThatActs() {
    Set<String> tags = Stream.of(Element.values()).map(Element::tag).collect(Collectors.toSet());
    Stream.of(
            "script",
            "style",
            "link",
            "meta",
            "base",
            "iframe",
            "frame",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "textarea",
            "select",
            "svg",
            "video",
            "audio",
            "source",
            "track",
            "noscript",
            "template",
            "portal",
            "html",
            "body",
            "head",
            "title",
            "applet",
            "maction",
            "annotation-xml",
            "foreignobject")
        .forEach(tag -> assertFalse(tags.contains(tag), tag));
    Stream.of(Attribute.values())
        .map(Attribute::attributeName)
        .forEach(name -> {
          assertFalse(name.startsWith("on"), name);
          assertFalse(name.startsWith("data-"), name);
          assertFalse(
              Set.of(
                      "style",
                      "name",
                      "srcset",
                      "action",
                      "formaction",
                      "ping",
                      "target",
                      "xlink:href",
                      "background",
                      "srcdoc",
                      "manifest",
                      "poster")
                  .contains(name),
              name);
        });
  }

  /** What an address may begin with is a list of its own, whoever writes it. */
  @Test
  void addressesTakeNoSchemeThatActs() {
    for (String address :
        new String[] {
          "javascript:alert(1)",
          "JAVASCRIPT:alert(1)",
          "vbscript:x",
          "file:///etc/passwd",
          "blob:x",
          "about:blank",
          "data:text/html,x",
          "data:image/svg+xml;base64,PHN2Zy8+",
          "//host/x",
          "/x",
          "x",
          " https://example.org",
          ""
        }) {
      assertFalse(Attribute.HREF.accepts(address), address);
      assertFalse(Attribute.SRC.accepts(address), address);
    }
    assertFalse(Attribute.SRC.accepts("http://example.org/x.png"));
    assertFalse(Attribute.SRC.accepts("https://example.org/x.png"));
    assertTrue(Attribute.SRC.accepts("sennight-image:x"));
    assertTrue(Attribute.HREF.accepts("https://example.org"));
  }
}
