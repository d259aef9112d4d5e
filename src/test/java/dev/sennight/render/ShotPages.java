package dev.sennight.render;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.TextRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** Writes pages as HTML files into a folder, for {@link PageShot}: the samples and real entries. */
public final class ShotPages {
  private ShotPages() {}

  /** Writes them. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Path library = CorpusPages.library().orElseThrow();
    List<Page> week = CorpusPages.entries(library, "weekly/2025/2025W18/README.zh-CN.md");
    List<Page> other = CorpusPages.entries(library, "weekly/2025/2025W12/README.zh-CN.md");
    PageRenderer renderer = new PageRenderer();
    for (PageStyle.Theme theme : PageStyle.Theme.values()) {
      PageStyle style = PageStyle.standard(theme);
      Page all =
          Samples.page(
              "一页什么都有：测试 WebView 里的样子",
              Samples.everything(),
              new TextRange(2, 9),
              new TextRange(60, 64));
      write(folder, "all-" + theme, renderer.render(all, style).document());
      write(
          folder,
          "card-" + theme,
          renderer.render(Samples.page("空间智能", Samples.card()), style).document());
      write(
          folder,
          "post-" + theme,
          renderer.render(first(week, Block.Callout.class::isInstance), style).document());
      write(
          folder,
          "code-" + theme,
          renderer.render(first(week, Block.Code.class::isInstance), style).document());
      write(folder, "picture-" + theme, renderer.render(picture(other), style).document());
      Page deck = CorpusPages.entries(library, "cards/AI年度50关键词.txt").getLast();
      write(folder, "deck-" + theme, renderer.render(deck, style).document());
      Page clip = CorpusPages.entries(library, "clippings/空间智能卡脖子难题被杭州攻克.md").getFirst();
      write(folder, "clip-" + theme, renderer.render(clip, style).document());
    }
  }

  private static Page first(List<Page> pages, Predicate<Block> has) {
    return pages.stream()
        .filter(p -> p.parts().getFirst().blocks().stream().anyMatch(has))
        .findFirst()
        .orElse(pages.getFirst());
  }

  private static Page picture(List<Page> pages) {
    PageRenderer renderer = new PageRenderer();
    PageStyle style = PageStyle.standard(PageStyle.Theme.LIGHT);
    return pages.stream()
        .filter(p -> renderer.render(p, style).document().contains("<img"))
        .findFirst()
        .orElse(pages.getFirst());
  }

  private static void write(Path folder, String name, String html) throws Exception {
    Files.writeString(folder.resolve(name + ".html"), html);
  }
}
