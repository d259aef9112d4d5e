package dev.sennight.library.update;

import dev.sennight.library.links.NameTable;
import dev.sennight.library.links.NamedDocument;
import dev.sennight.library.links.NamedEntry;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.store.DocumentTable;
import dev.sennight.store.EntryTable;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.sqlite.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the table of names from the store. */
public final class StoredNames {
  private StoredNames() {}

  /** The names the store holds now. */
  public static NameTable load(LibraryStore store) throws StoreException {
    Map<String, List<NamedDocument.Heading>> headings = new HashMap<>();
    Map<String, Map<Integer, Integer>> lines = new HashMap<>();
    for (DocumentTable.HeadingRow row : store.documents().headings()) {
      List<NamedDocument.Heading> known =
          headings.computeIfAbsent(row.file(), f -> new ArrayList<>());
      lines.computeIfAbsent(row.file(), f -> new HashMap<>()).put(row.line(), known.size());
      known.add(new NamedDocument.Heading(row.level(), row.title(), id(row.entry()), row.opens()));
    }
    Map<String, List<NamedDocument.Anchor>> blocks = new HashMap<>();
    for (DocumentTable.BlockRow row : store.documents().blocks()) {
      blocks
          .computeIfAbsent(row.file(), f -> new ArrayList<>())
          .add(
              new NamedDocument.Anchor(
                  row.name(),
                  id(row.entry()),
                  lines.getOrDefault(row.file(), Map.of()).getOrDefault(row.line(), -1)));
    }
    List<EntryTable.NamesRow> entries = store.entries().names();
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
              blocks.getOrDefault(row.file(), List.of())));
    }
    return new NameTable(documents, named(entries), store.documents().attachments());
  }

  private static List<NamedEntry> named(List<EntryTable.NamesRow> entries) {
    return entries.stream()
        .map(row ->
            new NamedEntry(
                row.id(), row.file(), row.title(), row.aliases(), row.kind() == EntryKind.CARD))
        .toList();
  }

  private static boolean isOneEntry(DocumentKind kind) {
    return switch (kind) {
      case ARTICLE, NOTE -> true;
      case DIGEST, DECK, STUB -> false;
    };
  }

  private static @Nullable EntryId id(@Nullable String value) {
    return value == null ? null : new EntryId(value);
  }
}
