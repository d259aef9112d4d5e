package dev.sennight.library;

import dev.sennight.library.QuoteSearch.Quoted;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import java.util.Locale;
import java.util.Optional;

/** Finds the entry that another program names: by id, address, or as {@code [[name]]} would. */
public record EntryLookup(Library library) {

  /** The entry of an id or an {@link EntryAddress}; empty when this library has none. */
  public Optional<Entry> byId(String name) throws LibraryException {
    Optional<EntryAddress> address = EntryAddress.parse(name);
    return address.isPresent()
        ? at(address.get())
        : library.entry(new EntryId(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * The entry by its id; when there is none by its file and heading, by what it says, by its
   * heading alone, for its file may have another name, and last by its file.
   */
  private Optional<Entry> at(EntryAddress address) throws LibraryException {
    Optional<Entry> found = address.id() == null ? Optional.empty() : library.entry(address.id());
    if (found.isEmpty() && address.file() != null && address.heading() != null) {
      Resolution place = resolve(address.file() + "#" + address.heading());
      found = place.how() == Resolution.How.HEADING ? entry(place) : found;
    }
    if (found.isEmpty() && address.quote() != null) {
      found = library.quotes().find(address.quote(), 1).stream().map(Quoted::entry).findFirst();
    }
    if (found.isEmpty() && address.heading() != null) {
      found = entry(resolve(address.heading()));
    }
    if (found.isEmpty() && address.file() != null) {
      found = library.firstEntryOf(address.file()); // a path may hold # and |, which a link may not
      found = found.isPresent() ? found : entry(resolve(address.file()));
    }
    return found;
  }

  /** The entry of an id, an address or a name; of a file its first. */
  public Optional<Entry> find(String name) throws LibraryException {
    Optional<Entry> byId = byId(name);
    return byId.isPresent() ? byId : entry(resolve(name));
  }

  /** What a link leads to. */
  public Resolution resolve(String name) throws LibraryException {
    return library.links().resolve("", LinkForm.WIKI, target(name));
  }

  /** The entry of what a link leads to. */
  public Optional<Entry> entry(Resolution target) throws LibraryException {
    return switch (target) {
      case Resolution.Found found when found.entry() != null -> library.entry(found.entry());
      case Resolution.Found found -> library.firstEntryOf(found.file());
      case Resolution.Attachment _, Resolution.Web _, Resolution.Unresolved _ -> Optional.empty();
    };
  }

  private static String target(String name) {
    String inner =
        name.startsWith("[[") && name.endsWith("]]") ? name.substring(2, name.length() - 2) : name;
    int bar = inner.indexOf('|');
    String target = bar < 0 ? inner : inner.substring(0, bar);
    // Outside of any document “the same document” means nothing: the heading is looked up as a
    // name.
    return target.startsWith("#") ? target.substring(1) : target;
  }
}
