package dev.sennight.ui.content;

import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.library.Mentions.Mention;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntrySummary;
import java.util.List;

/** What stands around an entry. Reads stores: not for the UI thread; safe for many threads. */
public interface Surroundings {
  /** The links of an entry, in order. */
  List<ResolvedLink> outgoing(EntryId entry) throws LibraryException;

  /** The entries that mention a card, note or article without a link to it, newest first. */
  List<Mention> unlinkedMentions(EntryId entry) throws LibraryException;

  /** Other entries that name a web address which {@code entry} names, newest first. */
  List<EntrySummary> sharing(EntryId entry) throws LibraryException;
}
