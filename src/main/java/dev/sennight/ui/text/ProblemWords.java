package dev.sennight.ui.text;

import dev.sennight.model.Problem;

/** Says in the window's language what is wrong with a document. */
public final class ProblemWords {
  private final Texts texts;

  /** In the language of {@code texts}. */
  public ProblemWords(Texts texts) {
    this.texts = texts;
  }

  /** One sentence. */
  public String of(Problem problem) {
    return texts.language() == Language.ENGLISH
        ? problem.message()
        : texts.get("problem." + problem.kind().label(), problem.arguments().toArray());
  }
}
