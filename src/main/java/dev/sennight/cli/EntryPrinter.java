package dev.sennight.cli;

import dev.sennight.library.Library;
import dev.sennight.library.LinkGraph.ResolvedLink;
import dev.sennight.model.Card;
import dev.sennight.model.Entry;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints one whole entry in one of the forms of {@code show}. */
final class EntryPrinter {
  private final Library library;
  private final Console console;
  private final EntryExport export;

  EntryPrinter(Library library, Console console) {
    this.library = library;
    this.console = console;
    this.export = new EntryExport(library);
  }

  void print(Entry entry, ShowVerb.Format format) throws IOException {
    switch (format) {
      case JSON -> printJson(entry);
      case MARKDOWN -> console.results().print(export.markdown(entry));
      case TEXT -> console.results().print(export.text(entry));
      case HTML -> console.results().print(export.html(entry));
    }
  }

  private void printJson(Entry entry) throws IOException {
    try (JsonLines out = new JsonLines(console)) {
      out.begin().summary(entry.summary());
      out.texts("path", entry.path()).texts("aliases", entry.aliases());
      out.text("author", entry.author()).texts("images", entry.images());
      out.text("text", entry.text());
      printCard(out, entry.card());
      printLinks(out, "links", library.links().of(entry.id()));
      printLinks(out, "backlinks", library.links().backlinks(entry.id()));
      out.endLine();
    }
  }

  private static void printLinks(JsonLines out, String name, List<ResolvedLink> links)
      throws IOException {
    out.beginList(name);
    for (ResolvedLink link : links) {
      LinksVerb.printLink(out.begin(), link).end();
    }
    out.endList();
  }

  private static void printCard(JsonLines out, @Nullable Card card) throws IOException {
    if (card == null) {
      out.text("card", null);
      return;
    }
    out.begin("card").text("term", card.term()).texts("aliases", card.aliases());
    out.text("field", card.field()).texts("related", card.related());
    out.text("motto", card.motto().isEmpty() ? null : card.motto());
    out.texts("definition", card.definition()).beginList("propositions");
    for (Card.Proposition proposition : card.propositions()) {
      out.begin().text("label", proposition.label()).text("text", proposition.text()).end();
    }
    out.endList().beginList("reasoning");
    for (Card.Step step : card.reasoning()) {
      out.begin().text("text", step.text()).texts("points", step.points()).end();
    }
    out.endList().texts("insights", card.insights()).end();
  }
}
