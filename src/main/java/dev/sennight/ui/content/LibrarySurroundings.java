package dev.sennight.ui.content;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.Mentions.Mention;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import java.util.List;

/** What stands around the entries of a library. */
record LibrarySurroundings(Library library) implements Surroundings {
  @Override
  public List<ResolvedLink> outgoing(EntryId entry) throws LibraryException {
    return library.links().of(entry);
  }

  @Override
  public List<Mention> unlinkedMentions(EntryId entry) throws LibraryException {
    return library.mentions().unlinked(entry);
  }

  @Override
  public List<EntrySummary> sharing(EntryId entry) throws LibraryException {
    return library.catalog().sharingAddress(entry);
  }
}
