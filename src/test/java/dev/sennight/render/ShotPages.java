package dev.sennight.render;

import dev.sennight.model.TextRange;
import dev.sennight.render.page.PageRenderer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the samples as HTML files into a folder, for {@link PageShot}. */
public final class ShotPages {
  private ShotPages() {}

  /** Writes them. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    PageRenderer renderer = new PageRenderer();
    for (PageStyle.Theme theme : PageStyle.Theme.values()) {
      PageStyle style = PageStyle.standard(theme);
      Page all =
          Samples.page(
              "一页什么都有：测试 WebView 里的样子",
              Samples.everything(),
              new TextRange(2, 9),
              new TextRange(60, 64));
      Page card = Samples.page("空间智能", Samples.card());
      Files.writeString(folder.resolve("all-" + theme + ".html"), renderer.render(all, style));
      Files.writeString(folder.resolve("card-" + theme + ".html"), renderer.render(card, style));
    }
  }
}
