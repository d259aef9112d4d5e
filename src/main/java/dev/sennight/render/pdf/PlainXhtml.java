package dev.sennight.render.pdf;

import java.util.Optional;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/**
 * Reads elements as ours: the style is in the document, and attributes other than ours say nothing.
 */
final class PlainXhtml extends XhtmlNamespaceHandler {
  @Override
  public Optional<StylesheetInfo> getDefaultStylesheet() {
    return Optional.empty();
  }
}
