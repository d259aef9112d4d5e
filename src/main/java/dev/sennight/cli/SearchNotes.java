package dev.sennight.cli;

import dev.sennight.search.query.QueryNote;
import java.util.List;

/** Words for what a search has to say of its query. */
final class SearchNotes {
  private SearchNotes() {}

  /** One sentence. */
  static String sentence(QueryNote note) {
    List<String> about = note.about();
    return switch (note.kind()) {
      case CUT -> "The query is very long; only its beginning was searched.";
      case OPEN_QUOTE ->
          "A quotation mark is not closed; the phrase was taken to reach to the end.";
      case OPEN_PARENTHESIS -> "A parenthesis is not closed; it was taken to reach to the end.";
      case STRAY_PARENTHESIS -> "A closing parenthesis has no partner and was left out.";
      case DEEP_PARENTHESES ->
          "The parentheses are nested too deeply; the inner ones were left out.";
      case NO_VALUE -> "“" + about.getFirst() + "” has no value and was left out.";
      case NOT_A_TIME ->
          "“"
              + about.getFirst()
              + "” is not a time (2025, 2025-04, 2025-W18, 2025-04-28, 2024..2025, last-4-weeks);"
              + " it was searched as a word.";
      case PHRASE_OF_SIGNS ->
          "“"
              + about.getFirst()
              + "” holds no letters, digits or characters to look for, and was left out.";
      case SIGNS_ONLY -> "The query holds no letters, digits or characters to look for.";
      case SPELLED ->
          "“" + about.getFirst() + "” stands nowhere; “" + about.get(1) + "” was searched as well.";
    };
  }
}
