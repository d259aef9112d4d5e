package dev.sennight.library.update;

import dev.sennight.library.links.LinkResolver;
import dev.sennight.library.scan.FailureText;
import dev.sennight.model.Link;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.LinkForm;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.LinkTable;
import dev.sennight.store.Origin;
import dev.sennight.store.StoreWriter;
import dev.sennight.store.sqlite.StoreException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Resolves every link whose result can change, and notes what is wrong with links. */
final class LinkPass {

  /** The links of a library may be more than memory holds. */
  static final int FILES_AT_ONCE = 500;

  /** Results that wait to be written. */
  private static final int MOST_WAITING = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(LinkPass.class);

  private final StoreWriter writer;
  private final Resolver resolver;
  private final Map<Asked, LinkResolver.Resolved> known = new HashMap<>();

  private final Set<String> failed = new HashSet<>();
  private int waiting;

  private record Asked(String file, LinkForm form, String target, String shown) {}

  /** As {@link LinkResolver#resolve(String, LinkForm, String, String)}. */
  @FunctionalInterface
  interface Resolver {
    LinkResolver.Resolved resolve(String file, LinkForm form, String target, String shown);
  }

  private LinkPass(StoreWriter writer, Resolver resolver) {
    this.writer = writer;
    this.resolver = resolver;
  }

  /** Resolves the links of {@code store}; the caller commits {@code writer}. */
  static void run(LibraryStore store, StoreWriter writer) throws StoreException {
    run(store, writer, new LinkResolver(StoredNames.load(store))::resolve);
  }

  /** Resolves them by {@code resolver}; a document on which it fails keeps what it had. */
  static void run(LibraryStore store, StoreWriter writer, Resolver resolver) throws StoreException {
    LinkPass pass = new LinkPass(writer, resolver);
    List<String> files = store.documents().files();
    writer.clearProblems(Origin.LINKS);
    for (int from = 0; from < files.size(); from += FILES_AT_ONCE) {
      int to = Math.min(files.size(), from + FILES_AT_ONCE);
      pass.resolveAll(store.links(), files.subList(from, to));
      pass.known.clear(); // what is known holds for one file
    }
  }

  private void resolveAll(LinkTable links, List<String> files) throws StoreException {
    try {
      links.eachOpen(files, this::take);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof StoreException trouble) {
        throw trouble;
      }
      throw e;
    }
    flush();
  }

  @SuppressWarnings("IllegalCatch") // one document must never stop the others
  private void take(LinkTable.OpenRow row) {
    try {
      if (!failed.contains(row.file())) {
        resolve(row);
      }
    } catch (StoreException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      known.clear();
      LOG.error("Links of {} are not resolved: {}", row.file(), FailureText.where(e));
      failed(row.file(), FailureText.of(e));
    }
  }

  private void failed(String file, String reason) {
    failed.add(file);
    try {
      writer.problem(file, Problem.at(0, ProblemKind.LINKS_NOT_RESOLVED, reason), Origin.LINKS);
    } catch (StoreException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() throws StoreException {
    writer.flushLinks();
    waiting = 0;
  }

  private void resolve(LinkTable.OpenRow row) throws StoreException {
    Link link = row.link();
    LinkResolver.Resolved resolved =
        known.computeIfAbsent(
            new Asked(row.file(), link.form(), link.target(), link.text()),
            asked -> resolver.resolve(asked.file(), asked.form(), asked.target(), asked.shown()));
    if (!resolved.resolution().equals(row.resolution())) {
      writer.resolve(row.nr(), resolved.resolution());
      if (++waiting >= MOST_WAITING) {
        flush();
      }
    }
    problems(row.file(), link, resolved);
  }

  private void problems(String file, Link link, LinkResolver.Resolved resolved)
      throws StoreException {
    switch (resolved.resolution()) {
      case Resolution.Found found -> {
        if (resolved.missing() != null) {
          problem(file, link, ProblemKind.BROKEN_HEADING, found.file(), resolved.missing());
        }
        if (resolved.guessed()) {
          String count = Integer.toString(found.others().size() + 1);
          problem(file, link, ProblemKind.AMBIGUOUS_LINK, link.target(), count, found.file());
        }
      }
      case Resolution.Unresolved ghost -> ghost(file, link, ghost.name());
      case Resolution.Attachment attachment -> {}
      case Resolution.Web web -> {}
    }
  }

  private void ghost(String file, Link link, String name) throws StoreException {
    if (name.startsWith("data:")) {
      return;
    }
    boolean image = link.embed() && (link.form() != LinkForm.WIKI || FilePaths.isImage(name));
    if (image) {
      problem(file, link, ProblemKind.MISSING_IMAGE, name);
    } else if (looksLikeFile(link)) {
      problem(file, link, ProblemKind.BROKEN_LINK, name);
    }
  }

  /** Whether a link means a file for sure: a bare name may be a note that is yet to be written. */
  private static boolean looksLikeFile(Link link) {
    String target = link.target().toLowerCase(Locale.ROOT);
    int hash = target.indexOf('#');
    String path = hash < 0 ? target : target.substring(0, hash);
    return switch (link.form()) {
      case WIKI -> path.startsWith("./") || path.startsWith("../") || path.endsWith(".md");
      case MARKDOWN -> path.endsWith(".md") || path.endsWith(".markdown") || path.startsWith("./");
      case ADDRESS -> false;
    };
  }

  private void problem(String file, Link link, ProblemKind kind, String... arguments)
      throws StoreException {
    writer.problem(file, Problem.at(link.line(), kind, arguments), Origin.LINKS);
  }
}
