package dev.sennight.ui.reader;

import dev.sennight.library.Library;
import dev.sennight.render.Page;
import dev.sennight.render.PageAddress;
import dev.sennight.render.PageStyle;
import dev.sennight.render.RenderedPage;
import dev.sennight.ui.page.PageWriter;
import dev.sennight.ui.page.PreviewMaker;
import dev.sennight.ui.task.Latest;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the link under the mouse leads to, after one has stayed there for a moment. */
public final class PreviewViewModel {
  private static final Duration MOMENT = Duration.ofMillis(350);
  private static final double SIZE = 14;
  private static final int WIDTH = 60;

  private final PageWriter writer;
  private final Latest making;
  private final ReadOnlyObjectWrapper<@Nullable Preview> shown = new ReadOnlyObjectWrapper<>(null);
  private @Nullable Library opened;
  private Texts texts;
  private PageStyle style;

  PreviewViewModel(Tasks tasks, PageWriter writer, Texts texts, PageStyle style) {
    this.writer = writer;
    this.making = new Latest(tasks, "preview");
    this.texts = texts;
    this.style = style;
  }

  void use(@Nullable Library library, Texts newTexts, PageStyle newStyle) {
    hide();
    opened = library;
    texts = newTexts;
    style = newStyle;
  }

  /** The mouse is over a link. */
  public void hover(PageAddress address) {
    make(address, MOMENT);
  }

  /** The user asks what a link leads to. */
  public void ask(PageAddress address) {
    make(address, Duration.ZERO);
  }

  /** A part of the page itself, such as a footnote, as the page holds it. */
  public void part(PageAddress.ToAnchor address, String html, Duration pause) {
    if (html.isBlank()) {
      return;
    }
    making.runAfter(
        pause,
        cancel -> () -> new Preview(address, around(html)),
        shown::set,
        failure -> shown.set(null));
  }

  /** How long the mouse has to stay on a link. */
  public static Duration moment() {
    return MOMENT;
  }

  /** The mouse has left, or a page came. */
  public void hide() {
    making.cancel();
    shown.set(null);
  }

  /** What is shown; null for nothing. */
  public ReadOnlyObjectProperty<@Nullable Preview> shown() {
    return shown.getReadOnlyProperty();
  }

  private void make(PageAddress address, Duration pause) {
    Library library = opened;
    if (library == null) {
      return;
    }
    Texts words = texts;
    PageStyle look = small();
    making.runAfter(
        pause,
        cancel ->
            () ->
                new PreviewMaker(library, words)
                    .of(address)
                    .map(page -> new Preview(address, writer.write(page, look, words))),
        (Optional<Preview> made) -> shown.set(made.orElse(null)),
        failure -> shown.set(null));
  }

  /** The page's own HTML in a page without anything else. */
  private RenderedPage around(String html) {
    Page page =
        new Page("", List.of(), null, List.of(), List.of(), List.of(), null, null, List.of());
    RenderedPage empty = writer.write(page, small(), texts);
    return new RenderedPage(empty.head(), empty.start(), List.of(html), empty.end());
  }

  private PageStyle small() {
    return new PageStyle(style.theme(), SIZE, 1.6, WIDTH, false, style.spaced(), style.fonts());
  }
}
