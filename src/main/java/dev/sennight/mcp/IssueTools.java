package dev.sennight.mcp;

import dev.sennight.library.Catalog;
import dev.sennight.library.Catalog.DocumentPage;
import dev.sennight.library.Catalog.OutlineItem;
import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.DocumentSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tools about issues. */
final class IssueTools {
  private final Library library;

  IssueTools(Library library) {
    this.library = library;
  }

  /** {@code list_issues}: the issues of every series, the newest first. */
  Map<String, @Nullable Object> list(Arguments arguments) throws LibraryException, RefusedCall {
    String series = arguments.text("series");
    String year = arguments.text("year");
    List<Map<String, @Nullable Object>> all =
        issues().stream()
            .filter(issue -> series == null || series.equalsIgnoreCase(issue.edition().series()))
            .filter(issue -> year == null || issue.edition().identity().label().startsWith(year))
            .map(IssueTools::fields)
            .toList();
    ItemList shown = ItemList.from(arguments.text("cursor"), Tokens.ANSWER).fill(all);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("total", all.size());
    answer.put("issues", shown.items());
    answer.put("next_cursor", shown.next(all.size()));
    return answer;
  }

  /** All issues, those of the series with most entries first, newest first. */
  List<DocumentSummary> issues() throws LibraryException {
    List<DocumentSummary> issues = new ArrayList<>();
    for (Catalog.Shelf shelf : library.catalog().series()) {
      issues.addAll(shelf.issues());
    }
    return issues;
  }

  private static Map<String, @Nullable Object> fields(DocumentSummary issue) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("issue", issue.path());
    fields.put("title", issue.title());
    fields.put("series", issue.edition().series());
    fields.put("year", issue.edition().identity().year());
    fields.put("week", issue.edition().identity().week());
    fields.put("number", issue.edition().identity().number());
    fields.put(
        "date",
        issue.edition().identity().date() == null
            ? null
            : issue.edition().identity().date().toString());
    fields.put("entries", issue.entries());
    return fields;
  }

  /** {@code outline}: the sections, topics and entries of an issue. */
  Map<String, @Nullable Object> outline(Arguments arguments) throws LibraryException, RefusedCall {
    DocumentPage page =
        find(arguments.required("issue"))
            .orElseThrow(() ->
                new RefusedCall(
                    "There is no such issue; list_issues gives the value of “issue”, and a week"
                        + " such as 2025-W18 names one too."));
    List<Map<String, @Nullable Object>> all =
        page.outline().stream().map(IssueTools::item).toList();
    ItemList shown = ItemList.from(arguments.text("cursor"), Tokens.ANSWER).fill(all);
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("issue", fields(page.summary()));
    answer.put("total", all.size());
    answer.put("outline", shown.items());
    answer.put("next_cursor", shown.next(all.size()));
    return answer;
  }

  private static Map<String, @Nullable Object> item(OutlineItem heading) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("level", heading.level());
    fields.put("title", heading.title());
    fields.put(
        "id", heading.entry() != null && heading.opens() ? heading.entry().id().toString() : null);
    return fields;
  }

  /** The issue or document with this path, or the first issue of this week, number or title. */
  Optional<DocumentPage> find(String named) throws LibraryException {
    Optional<DocumentPage> byPath = library.catalog().document(named);
    if (byPath.isPresent()) {
      return byPath;
    }
    for (DocumentSummary issue : issues()) {
      if (issue.edition().identity().label().equalsIgnoreCase(named)
          || issue.title().equals(named)) {
        return library.catalog().document(issue.path());
      }
    }
    return Optional.empty();
  }
}
