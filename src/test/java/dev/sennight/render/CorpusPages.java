package dev.sennight.render;

import dev.sennight.model.LinkLookup;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.parse.DocumentParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages of real entries, when there is a corpus on this machine. */
final class CorpusPages {
  private CorpusPages() {}

  /** The folder of the real library, if it is here. */
  static Optional<Path> library() {
    String named = System.getProperty("sennight.corpus");
    return Stream.of(named, "../shared/corpus", "../../shared/corpus")
        .filter(p -> p != null)
        .map(p -> Path.of(p, "library"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** Every entry of a file as a page. */
  static List<Page> entries(Path library, String file) {
    ParsedDocument document = parse(library, file);
    List<Page> pages = new ArrayList<>();
    for (ParsedEntry entry : document.entries()) {
      Page.Part part =
          new Page.Part(
              "entry", null, 2, null, file, entry.body(), List.of(), links(library, file));
      pages.add(page(entry.title(), entry, List.of(part)));
    }
    return pages;
  }

  /** A whole file as one page. */
  static Page issue(Path library, String file) {
    List<Page.Part> parts = new ArrayList<>();
    ParsedDocument document = parse(library, file);
    for (ParsedEntry entry : document.entries()) {
      String id = "e" + parts.size();
      PageAddress address = new PageAddress.ToEntry(id, null);
      LinkLookup links = links(library, file);
      parts.add(
          new Page.Part(
              id,
              entry.title(),
              entry.span().level(),
              address,
              file,
              entry.body(),
              List.of(),
              links));
    }
    return page(file, document.entries().getFirst(), parts);
  }

  /** All documents, relative to the library. */
  static List<String> files(Path library) throws IOException {
    try (Stream<Path> walk = Files.walk(library)) {
      return walk.filter(p -> p.toString().endsWith(".md") || p.toString().endsWith(".txt"))
          .map(p -> library.relativize(p).toString())
          .sorted()
          .toList();
    }
  }

  private static ParsedDocument parse(Path library, String file) {
    try {
      return new DocumentParser().parse(file, Files.readAllBytes(library.resolve(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page page(String title, ParsedEntry entry, List<Page.Part> parts) {
    List<Page.Crumb> crumbs =
        entry.span().path().stream()
            .map(name -> new Page.Crumb(name, new PageAddress.ToTopic(name)))
            .toList();
    return new Page(
        title,
        crumbs,
        null,
        entry.facts().sources(),
        entry.facts().tags(),
        parts,
        null,
        null,
        List.of());
  }

  private static LinkLookup links(Path library, String file) {
    return new LinkLookup() {
      @Override
      public Resolution resolve(LinkForm form, String target) {
        if (target.contains("://") || target.startsWith("mailto:")) {
          return new Resolution.Web(target);
        }
        Path near = Path.of(file).resolveSibling(decoded(target).replace("\0", "")).normalize();
        return Files.isRegularFile(library.resolve(near))
            ? new Resolution.Attachment(Resolution.How.PATH, near.toString())
            : new Resolution.Unresolved(target);
      }

      @Override
      public List<Block> embedded(String target) {
        return List.of();
      }
    };
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return target;
    }
  }
}
