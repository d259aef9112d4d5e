package dev.sennight.render.html;

import static org.junit.jupiter.api.Assertions.assertFalse;

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
}
