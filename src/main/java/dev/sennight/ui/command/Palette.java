package dev.sennight.ui.command;

import dev.sennight.ui.jump.Choice;
import dev.sennight.ui.jump.ChoiceSource;
import dev.sennight.ui.jump.NameMatch;
import dev.sennight.ui.text.Texts;
import java.util.Comparator;
import java.util.List;

/** All commands that can be done now, by their words. */
public final class Palette implements ChoiceSource {
  private final List<Choice> choices;

  public Palette(List<Command> commands, Texts texts) {
    choices =
        commands.stream()
            .filter(command -> command.enabled().get() && !command.id().equals("palette"))
            .map(command -> choice(command, texts))
            .toList();
  }

  private static Choice choice(Command command, Texts texts) {
    return new Choice(
        texts.get(command.textKey()),
        texts.get(command.group().textKey()),
        KeyNames.of(command),
        command::run);
  }

  @Override
  public List<Choice> find(String query) {
    String wanted = NameMatch.fold(query.strip());
    if (wanted.isEmpty()) {
      return choices;
    }
    return choices.stream()
        .filter(choice -> score(choice, wanted) > NameMatch.NONE)
        .sorted(Comparator.comparingInt((Choice c) -> score(c, wanted)).reversed())
        .toList();
  }

  private static int score(Choice choice, String wanted) {
    return NameMatch.score(NameMatch.fold(choice.title()), wanted);
  }
}
