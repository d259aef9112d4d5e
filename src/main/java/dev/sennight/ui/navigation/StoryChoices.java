package dev.sennight.ui.navigation;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.ui.command.Choice;
import dev.sennight.ui.command.ChoiceSource;
import dev.sennight.ui.command.NameTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names whose storyline can be shown: what is typed, and the cards and tags that fit it. */
final class StoryChoices implements ChoiceSource {
  private static final int MOST = 30;

  private final Library library;
  private final String detail;
  private final Consumer<String> open;
  private @Nullable NameTable names;

  /**
   * Names of {@code library}.
   *
   * @param detail muted words after each
   * @param open told which name or query was picked
   */
  StoryChoices(Library library, String detail, Consumer<String> open) {
    this.library = library;
    this.detail = detail;
    this.open = open;
  }

  @Override
  public List<Choice> find(String query) throws LibraryException {
    if (query.isBlank()) {
      return List.of();
    }
    List<Choice> found = new ArrayList<>();
    found.add(choice(query.strip(), query.strip()));
    names().find(query, MOST).stream()
        .filter(choice -> !choice.title().equals(query.strip()))
        .forEach(found::add);
    return found;
  }

  private synchronized NameTable names() throws LibraryException {
    NameTable known = names;
    if (known == null) {
      known = new NameTable();
      for (EntrySummary card : library.list(EntryKind.CARD)) {
        known.add(card.title(), choice(card.title(), card.title()));
      }
      for (String tag : library.catalog().tags().keySet()) {
        known.add(tag, choice("#" + tag, "tag:\"" + tag + '"'));
      }
      names = known;
    }
    return known;
  }

  private Choice choice(String shown, String term) {
    return new Choice(shown, detail, "", () -> open.accept(term));
  }
}
