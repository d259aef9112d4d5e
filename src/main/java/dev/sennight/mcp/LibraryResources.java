package dev.sennight.mcp;

import dev.sennight.library.Catalog.DocumentPage;
import dev.sennight.library.Catalog.OutlineItem;
import dev.sennight.library.EntryAddress;
import dev.sennight.library.EntryLookup;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.DocumentSummary;
import dev.sennight.render.export.EntryMarkdown;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Entries and issues as Markdown. The newest issues are listed; any can be asked for. */
final class LibraryResources {
  private static final Logger LOG = LoggerFactory.getLogger(LibraryResources.class);
  private static final String ENTRY = "sennight://entry/";
  private static final String ISSUE = "sennight://issue/";
  private static final String MARKDOWN = "text/markdown";
  private static final int LISTED = 50;

  private final Library library;
  private final IssueTools issues;
  private final Set<String> listed = new HashSet<>();

  LibraryResources(Library library) {
    this.library = library;
    issues = new IssueTools(library);
  }

  /** The forms of address under which everything can be read. */
  List<SyncResourceTemplateSpecification> templates() {
    return List.of(
        template(ENTRY + "{id}", "entry", "An entry as Markdown, by its id."),
        template(
            ISSUE + "{issue}",
            "issue",
            "A whole issue as Markdown, by its file (percent-encoded) or week, such as 2025-W18."));
  }

  private SyncResourceTemplateSpecification template(String address, String name, String what) {
    return new SyncResourceTemplateSpecification(
        ResourceTemplate.builder(address, name).description(what).mimeType(MARKDOWN).build(),
        (context, request) -> read(request.uri()));
  }

  /** Lists the newest issues anew with {@code server}. */
  synchronized void list(McpStatelessSyncServer server) {
    try {
      Set<String> now = new HashSet<>();
      for (DocumentSummary issue : issues.issues().stream().limit(LISTED).toList()) {
        String address = ISSUE + URLEncoder.encode(issue.path(), StandardCharsets.UTF_8);
        now.add(address);
        if (listed.add(address)) {
          Resource resource = Resource.builder(address, issue.title()).mimeType(MARKDOWN).build();
          server.addResource(
              new SyncResourceSpecification(resource, (context, request) -> read(request.uri())));
        }
      }
      Set<String> gone = new HashSet<>(listed);
      gone.removeAll(now);
      gone.forEach(server::removeResource);
      listed.retainAll(now);
    } catch (LibraryException e) {
      LOG.warn("The issues could not be listed.", e);
    }
  }

  private ReadResourceResult read(String address) {
    try {
      String text = markdown(address).orElseThrow(() -> McpError.RESOURCE_NOT_FOUND.apply(address));
      return ReadResourceResult.builder(
              List.of(TextResourceContents.builder(address, text).mimeType(MARKDOWN).build()))
          .build();
    } catch (LibraryException e) {
      throw McpError.builder(ErrorCodes.INTERNAL_ERROR)
          .message(String.valueOf(e.getMessage()))
          .build();
    }
  }

  private Optional<String> markdown(String address) throws LibraryException {
    if (EntryAddress.parse(address).isPresent()) {
      return new EntryLookup(library).byId(address).map(EntryTools::markdown);
    }
    String issue = URLDecoder.decode(address.substring(ISSUE.length()), StandardCharsets.UTF_8);
    Optional<DocumentPage> page = issues.find(issue);
    return page.isEmpty() ? Optional.empty() : Optional.of(markdown(page.get()));
  }

  private String markdown(DocumentPage page) throws LibraryException {
    StringBuilder out = new StringBuilder();
    String title = page.summary().title();
    if (page.outline().isEmpty() || !page.outline().getFirst().title().equals(title)) {
      out.append("# ").append(title).append("\n\n");
    }
    out.append(EntryMarkdown.write("", page.preamble()));
    for (OutlineItem heading : page.outline()) {
      out.append('\n').append("#".repeat(heading.level())).append(' ').append(heading.title());
      out.append("\n\n");
      if (heading.entry() != null && heading.opens()) {
        library
            .entry(heading.entry().id())
            .ifPresent(entry -> out.append(EntryMarkdown.write("", entry.body())));
      }
    }
    return out.toString().strip() + '\n';
  }
}
