package dev.sennight.library.update;

import dev.sennight.library.links.LinkNames;
import dev.sennight.library.links.NamedDocument;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.EntryId;
import dev.sennight.store.DocumentTable;
import dev.sennight.store.DocumentTable.AnchorRow;
import dev.sennight.store.DocumentTable.HeadingRow;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.NamedEntry;
import dev.sennight.store.sqlite.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the table of names from the store. */
public final class StoredNames {
  private StoredNames() {}

  /** The names the store holds now. */
  public static LinkNames load(LibraryStore store) throws StoreException {
    Map<String, List<HeadingRow>> headings = store.documents().headings();
    Map<String, List<AnchorRow>> anchors = store.documents().anchors();
    List<NamedEntry> entries = store.entries().names();
    Map<String, EntryId> first = new HashMap<>();
    entries.forEach(entry -> first.putIfAbsent(entry.file(), entry.id()));
    List<NamedDocument> documents = new ArrayList<>();
    for (DocumentTable.NamesRow row : store.documents().names()) {
      documents.add(
          new NamedDocument(
              row.file(),
              row.names(),
              row.aliases(),
              isOneEntry(row.kind()) ? first.get(row.file()) : null,
              headings.getOrDefault(row.file(), List.of()),
              anchors.getOrDefault(row.file(), List.of())));
    }
    return new LinkNames(documents, entries, store.documents().attachments());
  }

  private static boolean isOneEntry(DocumentKind kind) {
    return kind == DocumentKind.ARTICLE || kind == DocumentKind.NOTE;
  }
}
