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

  private static final int MOST_EXTENSION = 9;
}
