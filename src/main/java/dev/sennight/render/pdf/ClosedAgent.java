package dev.sennight.render.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.CSSResource;
import org.xhtmlrenderer.resource.ImageResource;
import org.xhtmlrenderer.resource.XMLResource;

/**
 * Answers every request for something outside the document with nothing: neither the network nor a
 * file is ever asked. Pictures come from {@link dev.sennight.render.pdf.PdfPictures}, the style
 * from the document.
 */
final class ClosedAgent extends ITextUserAgent {
  ClosedAgent(ITextOutputDevice device, int dotsPerPixel) {
    super(device, dotsPerPixel);
  }

  @Override
  public CSSResource getCSSResource(@Nullable String uri) {
    return new CSSResource(new ByteArrayInputStream(new byte[0]));
  }

  @Override
  public ImageResource getImageResource(String uri) {
    return new ImageResource(uri, null);
  }

  @Override
  public XMLResource getXMLResource(String uri) {
    throw new UnsupportedOperationException("nothing is fetched");
  }

  @Override
  public byte @Nullable [] getBinaryResource(String uri) {
    return null;
  }

  @Override
  public @Nullable String resolveURI(@Nullable String uri) {
    return uri;
  }

  @Override
  protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
    return null;
  }

  @Override
  protected InputStream openStream(String uri) throws IOException {
    throw new IOException("nothing is fetched");
  }

  @Override
  protected URLConnection openConnection(String uri) throws IOException {
    throw new IOException("nothing is fetched");
  }
}
