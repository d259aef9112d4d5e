package dev.sennight.ui.search;

import dev.sennight.search.SearchAnswer;
import dev.sennight.search.query.QueryNote;
import dev.sennight.ui.task.SteadyProgress.Step;
import dev.sennight.ui.text.Message;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** What an answer says of itself: how many hits, how it was understood, what else would do. */
public final class SearchStatus {
  private static final long EXACT = 1000;

  private final ReadOnlyObjectWrapper<Message> status =
      new ReadOnlyObjectWrapper<>(Message.of("search.idle"));
  private final ReadOnlyObjectWrapper<List<Message>> notes = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<List<String>> also = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Message> empty = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable Message> cover = new ReadOnlyObjectWrapper<>(null);
  private final ReadOnlyObjectWrapper<@Nullable String> suggestion =
      new ReadOnlyObjectWrapper<>(null);

  private @Nullable Step read;
  private @Nullable Step last;
  private boolean stopped;
  private long searched;

  SearchStatus() {}

  /** How many hits there are: exact up to a thousand, then "1,000+". */
  public ReadOnlyObjectProperty<Message> status() {
    return status.getReadOnlyProperty();
  }

  /** What could not be understood, and what was searched instead. */
  public ReadOnlyObjectProperty<List<Message>> notes() {
    return notes.getReadOnlyProperty();
  }

  /** What was searched beyond the typed words, best first, each once; empty for nothing. */
  public ReadOnlyObjectProperty<List<String>> also() {
    return also.getReadOnlyProperty();
  }

  /** How the query was understood, in the query language; "" when it is as it was typed. */
  public ReadOnlyStringProperty explanation() {
    return explanation.getReadOnlyProperty();
  }

  /** What was searched in vain; null when there are hits. */
  public ReadOnlyObjectProperty<@Nullable Message> empty() {
    return empty.getReadOnlyProperty();
  }

  /** How much of the folder is searched while not all of it is read; null when it is. */
  public ReadOnlyObjectProperty<@Nullable Message> coverage() {
    return cover.getReadOnlyProperty();
  }

  /** A query that would have hits; null when this one has. */
  public ReadOnlyObjectProperty<@Nullable String> suggestion() {
    return suggestion.getReadOnlyProperty();
  }

  void nothing() {
    status.set(Message.of("search.idle"));
    notes.set(List.of());
    also.set(List.of());
    explanation.set("");
    empty.set(null);
    suggestion.set(null);
  }

  /** Hits are shown; how many there are is not known yet. */
  void counting() {
    status.set(Message.of("search.counting"));
    empty.set(null);
  }

  void say(SearchAnswer answer, String query) {
    searched = answer.searched();
    cover();
    long total = answer.total();
    boolean many = total > EXACT || !answer.exact();
    status.set(
        total == 0
            ? Message.of("search.none")
            : Message.of(many ? "search.hitsAtLeast" : "search.hits", Math.min(total, EXACT)));
    notes.set(answer.notes().stream().map(SearchStatus::words).toList());
    also.set(
        answer.explanation().also().stream()
            .flatMap(expansion -> expansion.also().stream())
            .distinct()
            .toList());
    String read = answer.explanation().query();
    explanation.set(read.equals(query) ? "" : read);
    empty.set(total > 0 ? null : Message.of("search.emptyFor", query));
    suggestion.set(answer.suggestion());
  }

  private static Message words(QueryNote note) {
    String key =
        switch (note.kind()) {
          case CUT -> "search.note.cut";
          case OPEN_QUOTE -> "search.note.openQuote";
          case OPEN_PARENTHESIS -> "search.note.openParenthesis";
          case STRAY_PARENTHESIS -> "search.note.strayParenthesis";
          case DEEP_PARENTHESES -> "search.note.deepParentheses";
          case NO_VALUE -> "search.note.noValue";
          case NOT_A_TIME -> "search.note.notATime";
          case PHRASE_OF_SIGNS -> "search.note.phraseOfSigns";
          case SIGNS_ONLY -> "search.note.signsOnly";
          case SPELLED -> "search.note.spelled";
        };
    return Message.of(key, note.about().toArray());
  }

  void cover(@Nullable Step step) {
    read = step;
    last = step == null ? last : step;
    cover();
  }

  /** Whether reading of the folder was stopped, so that not all of it is searched. */
  public void stopped(boolean now) {
    stopped = now;
    cover();
  }

  private void cover() {
    Step step = read == null && stopped ? last : read;
    boolean all = step == null || step.total() <= 0 || (stopped && step.done() >= step.total());
    String key = read == null ? "search.coverage.stopped" : "search.coverage";
    cover.set(step == null || all ? null : Message.of(key, step.done(), step.total(), searched));
  }
}
