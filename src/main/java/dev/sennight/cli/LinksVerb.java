package dev.sennight.cli;

import dev.sennight.cli.LibraryOptions.UnusableLibrary;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "links", description = "List links and what they lead to.")
final class LinksVerb extends Verb {
  @Spec CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "ID", description = "Only the links of one entry.")
  @Nullable String id;

  @Option(names = "--unresolved", description = "Only links that lead nowhere.")
  boolean unresolved;

  @Option(names = "--backlinks", description = "The links that lead to the entry instead.")
  boolean backlinks;

  @Option(names = "--json", description = "Print a JSON object a line.")
  boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills in spec
  LinksVerb(VerbContext context) {
    super(context);
  }

  @Override
  int run() throws IOException, UnusableLibrary {
    if (backlinks && id == null) {
      throw new ParameterException(spec.commandLine(), "--backlinks needs the ID of an entry");
    }
    try (Library library = options.openIndexed(context)) {
      List<ResolvedLink> links =
          chosen(library).stream()
              .filter(link -> !unresolved || link.resolution() instanceof Resolution.Ghost)
              .toList();
      if (links.isEmpty()) {
        console().messages().println("Nothing was found.");
      }
      if (json) {
        printJson(links);
      } else {
        links.forEach(this::printWords);
      }
      return links.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    }
  }

  private List<ResolvedLink> chosen(Library library) throws LibraryException {
    if (id == null) {
      return library.links().all();
    }
    EntryId entry = new EntryId(id.toLowerCase(Locale.ROOT));
    return backlinks ? library.links().backlinks(entry) : library.links().of(entry);
  }

  private void printJson(List<ResolvedLink> links) throws IOException {
    try (JsonLines out = new JsonLines(console())) {
      for (ResolvedLink link : links) {
        printLink(out.begin(), link).endLine();
      }
    }
  }

  /** The fields of one link, into an object that the caller began and ends. */
  static JsonLines printLink(JsonLines out, ResolvedLink link) throws IOException {
    out.text("from", link.from() == null ? null : link.from().id());
    out.text("file", link.file()).number("line", link.link().line());
    out.text("raw", link.link().raw()).text("target", link.link().target());
    out.text("resolved", destination(link.resolution()));
    return out.text("how", link.resolution().how().label());
  }

  private void printWords(ResolvedLink link) {
    String to = destination(link.resolution());
    console()
        .results()
        .println(
            link.file()
                + ":"
                + link.link().line()
                + "  "
                + link.link().raw()
                + "  →  "
                + (to == null ? "nothing" : to)
                + " ("
                + link.resolution().how().label()
                + ")");
  }

  /** An entry's id, a file, or an address; null for a ghost. */
  static @Nullable String destination(Resolution resolution) {
    return switch (resolution) {
      case Resolution.Found found ->
          found.entry() == null ? found.file() : found.entry().toString();
      case Resolution.Attachment attachment -> attachment.file();
      case Resolution.Web web -> web.address();
      case Resolution.Ghost _ -> null;
    };
  }
}
