package dev.sennight.render.html;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;

/**
 * Turns formulas into MathML with SnuggleTeX. Nothing can stop it once it works, so what reaches it
 * is bounded first: no macros, 5,000 characters, 100 levels. Safe for use by many threads; no
 * formula waits for another.
 */
final class Formulas {
  private static final Logger LOG = LoggerFactory.getLogger(Formulas.class);

  /** In characters, once macros are expanded. */
  static final int LONGEST = 5000;

  private static final int DEEPEST = 100;

  private Formulas() {}

  /** A formula with its macros expanded; empty when it is too large. */
  static Optional<String> bounded(String latex) {
    return latex.length() > LONGEST
        ? Optional.empty()
        : Macros.expand(latex, LONGEST).filter(plain -> depth(plain) <= DEEPEST);
  }

  /**
   * The {@code math} element of a formula; null when it cannot be understood.
   *
   * @param plain as {@link #bounded} gives it
   */
  static @Nullable Node mathMl(String plain, boolean display) {
    SnuggleEngine engine = new SnuggleEngine(); // not for many threads; made in 20 µs
    engine.getDefaultSessionConfiguration().setFailingFast(true);
    try {
      SnuggleSession session = engine.createSession();
      String fence = display ? "$$" : "$";
      String input = fence + LatexDialect.translate(plain) + fence;
      if (!session.parseInput(new SnuggleInput(input))) {
        return null;
      }
      NodeList nodes = session.buildDOMSubtree();
      return nodes.getLength() == 1 && "math".equals(nodes.item(0).getLocalName())
          ? nodes.item(0)
          : null;
    } catch (IOException | RuntimeException | StackOverflowError failed) {
      // The page shows the source instead.
      LOG.debug("A formula failed: {}", failed.getClass().getName());
      return null;
    }
  }

  /** How deep brackets are nested at most, or how many close that none opened. */
  private static int depth(String latex) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < latex.length(); i++) {
      depth += "{([".indexOf(latex.charAt(i)) >= 0 ? 1 : 0;
      depth -= "})]".indexOf(latex.charAt(i)) >= 0 ? 1 : 0;
      deepest = Math.max(deepest, Math.abs(depth));
    }
    return deepest;
  }
}
