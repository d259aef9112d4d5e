package dev.sennight.ui.command;

import dev.sennight.ui.text.Language;
import dev.sennight.ui.text.Texts;
import java.util.List;

/** All commands that can be run now, by their names in every language and in pinyin. */
public final class Palette implements ChoiceSource {
  private final List<Choice> choices;
  private final NameTable names = new NameTable();

  public Palette(List<Command> commands, Texts texts) {
    List<Command> possible =
        commands.stream()
            .filter(command -> command.enabled().get() && !command.id().equals("palette"))
            .toList();
    choices = possible.stream().map(command -> choice(command, texts)).toList();
    for (int i = 0; i < choices.size(); i++) {
      for (Language language : Language.values()) {
        names.add(Texts.of(language).get(possible.get(i).textKey()), choices.get(i));
      }
    }
  }

  private static Choice choice(Command command, Texts texts) {
    return new Choice(
        texts.get(command.textKey()),
        texts.get(command.group().textKey()),
        KeyNames.of(command),
        command::run);
  }

  /** The names of the commands, in both languages. */
  public NameTable names() {
    return names;
  }

  @Override
  public List<Choice> find(String query) {
    return query.isBlank() ? choices : names.find(query, choices.size());
  }
}
