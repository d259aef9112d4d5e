package dev.sennight.library.update;

import dev.sennight.model.EntryKind;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.text.FilePaths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an entry's id derives from. The folder is no part of it, so that a moved file keeps its ids:
 *
 * <ul>
 *   <li>an item of a digest: series, issue, language of the edition, title;
 *   <li>a card: deck, term;
 *   <li>an article: its address, or else title and file name;
 *   <li>a note: title and file name.
 * </ul>
 *
 * Equal ones within a document are counted.
 */
final class EntryKeys {
  private EntryKeys() {}

  /** The keys of a document's entries, in order; each is also the id that derives from it. */
  static List<String> of(String file, ParsedDocument document) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> keys = new ArrayList<>();
    List<IssueIdentity> issues = document.identities();
    for (int i = 0; i < issues.size(); i++) {
      String base = base(file, document, document.entries().get(i), issues.get(i));
      int ordinal = seen.merge(base, 1, Integer::sum);
      keys.add(StableHash.of(base, Integer.toString(ordinal)));
    }
    return keys;
  }

  private static String base(
      String file, ParsedDocument document, ParsedEntry entry, IssueIdentity issue) {
    String kind = entry.kind().label();
    String title = TitleKey.of(entry.title());
    return switch (entry.kind()) {
      case ITEM -> joined(kind, series(document), issue(file, issue), language(document), title);
      case CARD -> joined(kind, series(document), title);
      case ARTICLE, NOTE -> {
        boolean clipped = entry.kind() == EntryKind.ARTICLE && !entry.facts().sources().isEmpty();
        yield clipped
            ? joined(kind, address(entry.facts().sources().getFirst()))
            : joined(kind, title, fileName(file));
      }
    };
  }

  private static String series(ParsedDocument document) {
    String series = document.edition().series();
    return TitleKey.of(series == null ? document.names().title() : series);
  }

  private static String issue(String file, IssueIdentity issue) {
    String label = issue.label();
    return label.isEmpty() ? fileName(file) : label;
  }

  private static String language(ParsedDocument document) {
    String language = document.edition().language();
    return language == null ? "" : language.toLowerCase(Locale.ROOT);
  }

  private static String fileName(String file) {
    return TitleKey.of(FilePaths.stem(file));
  }

  private static String address(String source) {
    int scheme = source.indexOf("://");
    String rest = scheme < 0 ? source : source.substring(scheme + 3);
    int hash = rest.indexOf('#');
    String bare = hash < 0 ? rest : rest.substring(0, hash);
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static String joined(String... parts) {
    return String.join("\u0001", parts);
  }
}
