package dev.sennight.render.math;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;

/** SnuggleTeX, started at the first formula. Safe for use by many threads, one after the other. */
final class Formulas {
  private static final Logger LOG = LoggerFactory.getLogger(Formulas.class);

  private static final String MACROS =
      "\\newcommand{\\binom}[2]{\\left(\\begin{array}{c}#1\\\\#2\\end{array}\\right)}";

  private @Nullable SnuggleEngine engine;

  /** The {@code math} element of a formula; null when it cannot be understood. */
  synchronized @Nullable Node mathMl(String latex, boolean display) {
    if (engine == null) {
      engine = new SnuggleEngine();
      engine.getDefaultSessionConfiguration().setFailingFast(true);
    }
    try {
      SnuggleSession session = engine.createSession();
      if (latex.contains("\\binom")) {
        session.parseInput(new SnuggleInput(MACROS));
      }
      String fence = display ? "$$" : "$";
      String input = fence + LatexDialect.translate(latex) + fence;
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
}
