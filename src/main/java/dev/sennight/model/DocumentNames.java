package dev.sennight.model;

import java.util.List;

/**
 * What a document is called.
 *
 * @param title front matter, first heading, or file name
 * @param linkNames every name the document can be linked by besides its file name: title, first
 *     heading
 * @param aliases other names from front matter, resolved last
 */
public record DocumentNames(String title, List<String> linkNames, List<String> aliases) {
  public DocumentNames {
    linkNames = List.copyOf(linkNames);
    aliases = List.copyOf(aliases);
  }

  /** A document that only its title names. */
  public static DocumentNames of(String title) {
    return new DocumentNames(title, List.of(), List.of());
  }
}
