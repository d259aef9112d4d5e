package dev.sennight.parse.series;

import dev.sennight.parse.frontmatter.FrontMatter;

/**
 * What is known of a document before its series is.
 *
 * @param path relative to the library, with {@code /} and the extension
 * @param title front matter, first heading, or file name
 * @param preamble plain text before the first section
 */
public record DocumentFacts(String path, String title, FrontMatter frontMatter, String preamble) {
  private static final int MOST_EXTENSION = 9;
  private static final int LONGEST_TITLE = 500;
  private static final int LONGEST_PREAMBLE = 8_000;

  /** Keeps of long texts only the start: what names an issue stands there. */
  public DocumentFacts {
    title = start(title, LONGEST_TITLE);
    preamble = start(preamble, LONGEST_PREAMBLE);
  }

  private static String start(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  /** The path without its extension, and without a language tag before that. */
  String stem() {
    int slash = path.lastIndexOf('/');
    String stem = path;
    for (int dot = stem.lastIndexOf('.');
        dot > slash + 1 && stem.length() - dot <= MOST_EXTENSION;
        dot = stem.lastIndexOf('.')) {
      stem = stem.substring(0, dot);
    }
    return stem;
  }
}
