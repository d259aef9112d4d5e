package dev.sennight.ui.command;

import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A list to pick from by typing: the quick switcher and the command palette. */
public final class ChooserViewModel {
  private final Latest finding;
  private final Consumer<Exception> failed;
  private final StringProperty query = new SimpleStringProperty("");
  private final StringProperty noneKey = new SimpleStringProperty("jump.none");
  private final StringProperty promptKey = new SimpleStringProperty("");
  private final IntegerProperty selected = new SimpleIntegerProperty(-1);
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
  private @Nullable ChoiceSource source;
  private final ReadOnlyBooleanWrapper coming = new ReadOnlyBooleanWrapper(false);
  private boolean accepted;

  /** Closed. */
  public ChooserViewModel(Tasks tasks, Consumer<Exception> failed) {
    this.finding = new Latest(tasks, "choices");
    this.failed = failed;
    query.addListener((property, before, now) -> find());
  }

  /** As {@link #open(ChoiceSource, String, String)} with the usual words for no match. */
  public void open(ChoiceSource from, String key) {
    open(from, key, "jump.none");
  }

  /**
   * Opens it.
   *
   * @param from what there is to pick
   * @param key of the words that say so
   * @param none key of the words for no match
   */
  public void open(ChoiceSource from, String key, String none) {
    source = from;
    noneKey.set(none);
    promptKey.set(key);
    choices.clear();
    open.set(true);
    query.set("");
    find();
  }

  /** Closes it; nothing is picked. */
  public void close() {
    finding.cancel();
    accepted = false;
    open.set(false);
    source = null;
  }

  /** Picks the selected choice; the first as soon as it comes when the choices are on their way. */
  public void accept() {
    accepted = coming.get();
    if (!coming.get()) {
      pick(selected.get());
    }
  }

  /** Picks one of the choices that are shown. */
  public void pick(int at) {
    if (at >= 0 && at < choices.size()) {
      Choice choice = choices.get(at);
      close();
      choice.action().run();
    }
  }

  /** Selects the choice {@code step} after the selected one, round at the ends. */
  public void move(int step) {
    if (!choices.isEmpty()) {
      selected.set(Math.floorMod(selected.get() + step, choices.size()));
    }
  }

  /** What was typed. */
  public StringProperty query() {
    return query;
  }

  /** Key of the words that say what is picked. */
  public StringProperty promptKey() {
    return promptKey;
  }

  /** Key of what stands in place of choices when there are none: that they are coming, or not. */
  public ObservableValue<String> emptyKey() {
    return coming.flatMap(now -> now ? new SimpleStringProperty("list.loading") : noneKey);
  }

  /** Index of the choice that Enter picks; -1 for none. */
  public IntegerProperty selected() {
    return selected;
  }

  /** What fits, best first. */
  public ObservableList<Choice> choices() {
    return choices;
  }

  /** Whether it is open. */
  public ReadOnlyBooleanProperty isOpen() {
    return open.getReadOnlyProperty();
  }

  private void find() {
    ChoiceSource from = source;
    if (from == null) {
      return;
    }
    String words = query.get();
    coming.set(true);
    accepted = false;
    finding.run(
        cancel -> () -> from.find(words),
        this::show,
        failure -> {
          coming.set(false);
          failed.accept(failure);
        });
  }

  private void show(List<Choice> found) {
    choices.setAll(found);
    selected.set(found.isEmpty() ? -1 : 0);
    coming.set(false);
    if (accepted) {
      accept();
    }
  }
}
