package dev.sennight.library.update;

import dev.sennight.library.links.LinkResolver;
import dev.sennight.model.Link;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import dev.sennight.store.LibraryStore;
import dev.sennight.store.LinkTable;
import dev.sennight.store.sqlite.StoreException;
import dev.sennight.store.write.Origin;
import dev.sennight.store.write.StoreWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Resolves every link whose result can change, and notes what is wrong with links. */
final class LinkPass {
  private static final Pattern IMAGE =
      Pattern.compile(".*\\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$", Pattern.CASE_INSENSITIVE);

  /** The links of a library may be more than memory holds. */
  static final int FILES_AT_ONCE = 500;

  private final StoreWriter writer;
  private final LinkResolver resolver;
  private final Map<Asked, LinkResolver.Resolved> known = new HashMap<>();

  private record Asked(String file, LinkForm form, String target, String shown) {}

  private LinkPass(StoreWriter writer, LinkResolver resolver) {
    this.writer = writer;
    this.resolver = resolver;
  }

  /** Resolves the links of {@code store}; the caller commits {@code writer}. */
  static void run(LibraryStore store, StoreWriter writer) throws StoreException {
    LinkPass pass = new LinkPass(writer, new LinkResolver(StoredNames.load(store)));
    List<String> files = store.documents().files();
    writer.clearProblems(Origin.LINKS);
    for (int from = 0; from < files.size(); from += FILES_AT_ONCE) {
      int to = Math.min(files.size(), from + FILES_AT_ONCE);
      for (LinkTable.OpenRow link : store.links().open(files.subList(from, to))) {
        pass.resolve(link);
      }
      writer.flushLinks();
      pass.known.clear(); // what is known holds for one file
    }
  }

  private void resolve(LinkTable.OpenRow row) throws StoreException {
    Link link = row.link();
    LinkResolver.Resolved resolved =
        known.computeIfAbsent(
            new Asked(row.file(), link.form(), link.target(), link.text()),
            asked -> resolver.resolve(asked.file(), asked.form(), asked.target(), asked.shown()));
    if (!resolved.resolution().equals(row.resolution())) {
      writer.resolve(row.nr(), resolved.resolution());
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
      case Resolution.Ghost ghost -> ghost(file, link, ghost.name());
      case Resolution.Attachment attachment -> {}
      case Resolution.Web web -> {}
    }
  }

  private void ghost(String file, Link link, String name) throws StoreException {
    if (name.startsWith("data:")) {
      return;
    }
    boolean image = link.embed() && (link.form() != LinkForm.WIKI || IMAGE.matcher(name).matches());
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
