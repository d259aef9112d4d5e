package dev.sennight.model;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/** The kinds of problems, each with its severity and its sentence. */
public enum ProblemKind {
  BROKEN_LINK(Severity.INFO, "Nothing in the library is named “{0}”."),
  BROKEN_HEADING(Severity.INFO, "“{0}” was found, but it has no heading or block “{1}”."),
  AMBIGUOUS_LINK(Severity.INFO, "“{0}” could mean {1} documents; “{2}” was taken."),
  MISSING_IMAGE(Severity.WARNING, "The image “{0}” is not in the library."),
  OUTSIDE_LIBRARY(Severity.WARNING, "“{0}” leads outside the library and was left out."),
  ENCODING(Severity.WARNING, "The file is not UTF-8; it was read as {0}."),
  UNDECODABLE(
      Severity.WARNING, "{0} bytes could not be read as {1}; they show as replacement characters."),
  CONTROL_CHARACTERS(Severity.INFO, "{0} control characters were left out."),
  FRONT_MATTER(Severity.WARNING, "The front matter could not be read ({0}); it is shown as text."),
  FRONT_MATTER_VALUE(Severity.INFO, "The front matter value “{0}” could not be used: {1}."),
  PARSE_LIMIT(
      Severity.WARNING,
      "The document is too deep or too slow to parse ({0}); it is kept as plain text."),
  PARSE_FAILED(Severity.ERROR, "Sennight failed on this document ({0}); it is kept as plain text."),
  NOT_INDEXED(
      Severity.ERROR,
      "Sennight failed on this document, even on its plain text ({0}); it could not be indexed."),
  EXPANSION_LIMIT(
      Severity.WARNING,
      "The document repeats too much text by its {0}; the rest of them stay as they are written."),
  LINKS_NOT_RESOLVED(
      Severity.ERROR, "Sennight failed on the links of this document ({0}); some lead nowhere."),
  TOO_LARGE(
      Severity.WARNING, "The file has {0} bytes, more than the limit of {1}; it was left out."),
  UNREADABLE(Severity.ERROR, "The file cannot be read: {0}."),
  EMPTY_FOLDER(
      Severity.WARNING,
      "The folder is empty, as if its disk were not there; the {0} documents that were read from it"
          + " are kept until “index --remove-missing”."),
  NOT_A_FILE(
      Severity.INFO, "“{0}” is named like a document but is no regular file; it was left out."),
  NAME_NOT_TEXT(Severity.WARNING, "The file’s name is not valid text; it was left out."),
  SYMLINK_LOOP(
      Severity.WARNING, "The link “{0}” leads back into a folder above it; it was not followed."),
  CARD_INCOMPLETE(Severity.WARNING, "The card “{0}” has no {1}."),
  SERIES_RULE(Severity.ERROR, "The series rules could not be read: {0}."),
  DUPLICATE_ISSUE(Severity.INFO, "“{0}” is the same issue as “{1}”."),
  DANGEROUS_ADDRESS(
      Severity.WARNING, "The address “{0}” is not http, https or mailto; it is shown as text.");

  private final Severity severity;
  private final String pattern;

  ProblemKind(Severity severity, String pattern) {
    this.severity = severity;
    this.pattern = pattern;
  }

  /** How much it matters. */
  public Severity severity() {
    return severity;
  }

  /** The kind's name in JSON: {@code broken-link}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The English sentence with {@code arguments} filled in; missing ones stay as {@code {n}}. */
  public String message(List<String> arguments) {
    return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(arguments.toArray());
  }

  /** How much a problem matters. */
  public enum Severity {
    INFO,
    WARNING,
    ERROR;

    /** The severity's name in JSON: lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
