package dev.sennight.render.html;

/** Writes formulas into a page. */
@FunctionalInterface
public interface FormulaWriter {
  /** Writes none, so that each stands as its source. */
  FormulaWriter NONE = (latex, display, out) -> false;

  /**
   * Writes a formula.
   *
   * @return false, with nothing written, when it cannot be shown as one
   */
  boolean write(String latex, boolean display, HtmlWriter out);
}
