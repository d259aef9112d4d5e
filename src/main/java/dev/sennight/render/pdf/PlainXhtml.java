package dev.sennight.render.pdf;

import java.util.Optional;
import org.xhtmlrenderer.css.sheet.StylesheetInfo;
import org.xhtmlrenderer.simple.extend.XhtmlNamespaceHandler;

/** Brings no style sheet of the library: all of the style is in the document. */
final class PlainXhtml extends XhtmlNamespaceHandler {
  @Override
  public Optional<StylesheetInfo> getDefaultStylesheet() {
    return Optional.empty();
  }
}
