package dev.sennight.ui.library;

import dev.sennight.ui.command.Choice;
import dev.sennight.ui.command.ChoiceSource;
import dev.sennight.ui.command.NameMatch;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The folders opened before, to pick one from. */
public final class RecentChoices implements ChoiceSource {
  private final List<Path> folders;
  private final Consumer<Path> open;

  /** Picks from {@code folders} as they are now. */
  public RecentChoices(List<Path> folders, Consumer<Path> open) {
    this.folders = List.copyOf(folders);
    this.open = open;
  }

  @Override
  public List<Choice> find(String query) {
    String wanted = NameMatch.fold(query.strip());
    return folders.stream()
        .filter(folder ->
            wanted.isEmpty()
                || NameMatch.score(NameMatch.fold(folder.toString()), wanted) > NameMatch.NONE)
        .map(folder ->
            new Choice(
                RecentLibraries.name(folder), folder.toString(), "", () -> open.accept(folder)))
        .toList();
  }
}
