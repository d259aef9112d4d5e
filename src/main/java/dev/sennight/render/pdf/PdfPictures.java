package dev.sennight.render.pdf;

import dev.sennight.render.ImageAddress;
import dev.sennight.render.PageImages.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextFSImage;
import org.xhtmlrenderer.pdf.ITextImageElement;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.simple.extend.FormSubmissionListener;

/** The pictures of one document, made to fit where they stand. */
public final class PdfPictures implements ReplacedElementFactory {
  private static final Logger LOG = LoggerFactory.getLogger(PdfPictures.class);

  /** The room of a page in CSS pixels. */
  private static final int WIDEST = 650;

  private static final int HIGHEST = 880;
  private static final int CELL_PADDING = 16;

  private final Function<String, Optional<Picture>> source;
  private final Map<String, Optional<Image>> loaded = new HashMap<>();

  /**
   * None is loaded yet.
   *
   * @param source decodes a picture of the library by its file; empty when it cannot be shown; an
   *     {@link UncheckedIOException} of it ends the writing
   */
  public PdfPictures(Function<String, Optional<Picture>> source) {
    this.source = source;
  }

  /** The address of a picture of the library in the document; null when it cannot be shown. */
  @Nullable String address(String file) {
    String address = new ImageAddress(file).href();
    return image(address).isPresent() ? address : null;
  }

  /** Whether the picture at an address of ours, or in a {@code data:} address, can be shown. */
  boolean shows(String address) {
    return image(address).isPresent();
  }

  private Optional<Image> image(String address) {
    return loaded.computeIfAbsent(address, this::load);
  }

  private Optional<Image> load(String address) {
    try {
      byte[] bytes = bytes(address);
      return bytes == null ? Optional.empty() : Optional.of(Image.getInstance(bytes));
    } catch (UncheckedIOException unread) {
      throw unread; // the library could not be asked: a page without its pictures would be a lie
    } catch (IOException | RuntimeException unusable) {
      LOG.info("A picture cannot be embedded: {}", unusable.getClass().getName());
      return Optional.empty();
    }
  }

  private byte @Nullable [] bytes(String address) {
    if (address.startsWith("data:image/")) {
      return Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
    }
    ImageAddress own = ImageAddress.parse(address);
    return own == null ? null : source.apply(own.file()).map(Picture::bytes).orElse(null);
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext c, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    if (element == null || !element.getTagName().equals("img")) {
      return null;
    }
    Image image = image(element.getAttribute("src")).orElse(null);
    return image == null ? null : new ITextImageElement(fitting(image, element, room(box)));
  }

  /** The width in CSS pixels that is left where a picture stands. */
  private static int room(BlockBox box) {
    Element cell = cell(box.getElement());
    if (cell != null) {
      int cells = cell.getParentNode().getChildNodes().getLength();
      return WIDEST / Math.max(1, cells) - CELL_PADDING;
    }
    int dots = box.getContainingBlock() == null ? 0 : box.getContainingBlock().getContentWidth();
    int pixels = dots / ITextRenderer.DEFAULT_DOTS_PER_PIXEL;
    return pixels <= 0 ? WIDEST : Math.min(WIDEST, pixels);
  }

  private static @Nullable Element cell(@Nullable Node element) {
    for (Node n = element; n != null; n = n.getParentNode()) {
      if (n instanceof Element e && (e.getTagName().equals("td") || e.getTagName().equals("th"))) {
        return e;
      }
    }
    return null;
  }

  private static ITextFSImage fitting(Image image, Element element, int room) {
    double shape = image.getPlainHeight() / image.getPlainWidth();
    int asked = number(element.getAttribute("width"));
    boolean twice = element.getAttribute("class").equals("drawing"); // has twice the pixels it says
    double natural = image.getPlainWidth() / (twice ? 2.0 : 1.0);
    double wanted = asked > 0 ? asked : natural;
    double width = Math.min(Math.min(wanted, room), HIGHEST / shape);
    Image fitted = Image.getInstance(image);
    float dots = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;
    fitted.scaleAbsolute(
        (float) Math.max(1, width) * dots, (float) Math.max(1, width * shape) * dots);
    return new ITextFSImage(fitted);
  }

  private static int number(String written) {
    return written.matches("\\d{1,5}") ? Integer.parseInt(written) : 0;
  }

  @Override
  public void reset() {}

  @Override
  public void remove(Element element) {}

  @Override
  public void setFormSubmissionListener(FormSubmissionListener listener) {}
}
