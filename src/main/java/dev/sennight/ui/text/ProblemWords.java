package dev.sennight.ui.text;

import dev.sennight.model.Problem;
import java.util.List;

/** Says in the window's language what is wrong with a document. */
public final class ProblemWords {
  private static final int LONGEST = 60;
  private static final int LAST = 18;

  private final Texts texts;

  /** In the language of {@code texts}. */
  public ProblemWords(Texts texts) {
    this.texts = texts;
  }

  /** One sentence that stays short: long names and addresses lose their middle. */
  public String brief(Problem problem) {
    List<String> arguments = problem.arguments().stream().map(ProblemWords::cut).toList();
    return of(new Problem(problem.kind(), problem.line(), arguments));
  }

  private static String cut(String words) {
    int length = words.codePointCount(0, words.length());
    return length <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST - LAST))
            + "…"
            + words.substring(words.offsetByCodePoints(0, length - LAST));
  }

  /** One sentence. */
  public String of(Problem problem) {
    return texts.language() == Language.ENGLISH
        ? problem.message()
        : texts.get("problem." + problem.kind().label(), problem.arguments().toArray());
  }
}
