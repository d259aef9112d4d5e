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

  /** What people write and SnuggleTeX lacks. */
  private static final String MACROS =
      """
      \\newcommand{\\operatorname}[1]{\\mathrm{#1}}
      \\newcommand{\\text}[1]{\\mbox{#1}}
      \\newcommand{\\lVert}{\\|}
      \\newcommand{\\rVert}{\\|}
      \\newcommand{\\lvert}{|}
      \\newcommand{\\rvert}{|}
      """;

  private @Nullable SnuggleEngine engine;

  /** The {@code math} element of a formula; null when it cannot be understood. */
  synchronized @Nullable Node mathMl(String latex, boolean display) {
    if (engine == null) {
      engine = new SnuggleEngine();
      engine.getDefaultSessionConfiguration().setFailingFast(true);
    }
    try {
      SnuggleSession session = engine.createSession();
      session.parseInput(new SnuggleInput(MACROS));
      String fence = display ? "$$" : "$";
      if (!session.parseInput(new SnuggleInput(fence + latex + fence))) {
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
