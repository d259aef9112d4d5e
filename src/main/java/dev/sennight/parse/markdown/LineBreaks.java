package dev.sennight.parse.markdown;

/** What a line break within a paragraph means. */
public enum LineBreaks {
  /** A break where a document's lines are not wrapped at a width, else a space. */
  AS_WRITTEN,
  /** A space, unless two spaces or a backslash stand before it. */
  COMMONMARK
}
