package dev.sennight.model;

import org.jspecify.annotations.Nullable;

/**
 * Which issue a document is, in which language.
 *
 * @param series name of the series; null when the document is no digest
 * @param language BCP 47 tag ({@code zh-CN}, {@code en}) when file name, front matter or script
 *     tell
 */
public record Edition(@Nullable String series, IssueIdentity identity, @Nullable String language) {
  /** A document that is no issue, in an unknown language. */
  public static final Edition NONE = new Edition(null, IssueIdentity.UNKNOWN, null);
}
