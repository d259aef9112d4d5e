package dev.sennight.ui.search;

import dev.sennight.search.SearchAnswer;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.text.Message;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What an answer says of itself: how many hits, how it was understood, what else would do. */
public final class SearchSays {
  private static final long EXACT = 1000;

  private final ReadOnlyObjectWrapper<Message> status =
      new ReadOnlyObjectWrapper<>(Message.of("search.idle"));
  private final ReadOnlyStringWrapper notes = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Message> empty = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Message> cover = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable String> suggestion =
      new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper(false);

  SearchSays() {}

  /** How many hits there are: exact up to a thousand, then "1,000+". */
  public ReadOnlyObjectProperty<Message> status() {
    return status.getReadOnlyProperty();
  }

  /** What could not be understood, and what was searched instead; "" for nothing. */
  public ReadOnlyStringProperty notes() {
    return notes.getReadOnlyProperty();
  }

  /** How the query was understood, in the query language; "" when it is as it was typed. */
  public ReadOnlyStringProperty explanation() {
    return explanation.getReadOnlyProperty();
  }

  /** What was searched in vain; null when there are hits. */
  public ReadOnlyObjectProperty<@Nullable Message> empty() {
    return empty.getReadOnlyProperty();
  }

  /** How much of the folder is searched while it is being read; null when all of it is. */
  public ReadOnlyObjectProperty<@Nullable Message> coverage() {
    return cover.getReadOnlyProperty();
  }

  /** A query that would have hits; null when this one has. */
  public ReadOnlyObjectProperty<@Nullable String> suggestion() {
    return suggestion.getReadOnlyProperty();
  }

  /** Whether there are no hits because of what narrows the search. */
  public ReadOnlyBooleanProperty tooNarrow() {
    return narrow.getReadOnlyProperty();
  }

  void nothing() {
    status.set(Message.of("search.idle"));
    notes.set("");
    explanation.set("");
    empty.set(null);
    suggestion.set(null);
    narrow.set(false);
  }

  void say(SearchAnswer answer, String query, boolean narrowed) {
    long total = answer.total();
    boolean many = total > EXACT || !answer.exact();
    status.set(
        total == 0
            ? Message.of("search.none")
            : Message.of(many ? "search.hitsAtLeast" : "search.hits", Math.min(total, EXACT)));
    notes.set(String.join(" ", answer.notes()));
    explanation.set(answer.explanation().equals(query) ? "" : answer.explanation());
    empty.set(total > 0 ? null : Message.of("search.emptyFor", query));
    suggestion.set(answer.suggestion());
    narrow.set(total == 0 && narrowed);
  }

  void cover(@Nullable Step step) {
    cover.set(
        step == null || step.total() <= 0
            ? null
            : Message.of("search.coverage", step.done(), step.total()));
  }
}
