package dev.sennight.parse.inline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** HTML tags that part a paragraph into blocks. */
public final class BlockTags {
  private static final Set<String> NAMES =
      Set.of(
          "p",
          "div",
          "center",
          "section",
          "details",
          "summary",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "blockquote",
          "table",
          "tr",
          "figure");

  private BlockTags() {}

  /** The tags in {@code source}, in order, those in code spans left out. */
  public static List<HtmlTag> in(String source) {
    if (source.indexOf('<') < 0) {
      return List.of();
    }
    List<HtmlTag> tags = new ArrayList<>();
    int fences = 0;
    int i = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      if (c == '\\') {
        i += 2;
      } else if (c == '`') {
        int end = Spans.runEnd(source, i);
        // A paragraph full of lone fences is no place for block tags.
        int close = fences > 1000 ? -1 : Spans.closingFence(source, end, end - i);
        fences += close < 0 ? 1 : 0;
        i = close < 0 ? end : close + end - i;
      } else if (c == '<') {
        HtmlTag tag = HtmlTag.at(source, i);
        boolean block = tag != null && NAMES.contains(tag.name());
        if (block) {
          tags.add(tag);
        }
        i = tag != null && block ? tag.end() : i + 1;
      } else {
        i++;
      }
    }
    return tags;
  }
}
