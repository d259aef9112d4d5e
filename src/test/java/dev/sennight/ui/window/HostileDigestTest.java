package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.sennight.model.EntryKind;
import dev.sennight.net.Lookups;
import dev.sennight.render.ChineseFont;
import dev.sennight.render.PdfReading;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.Listing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A digest that tries everything shows as harmless text, and nothing is asked of any server. */
class HostileDigestTest {
  private static final String DIGEST =
      """
      # 2025 年第 18 周技术汇总

      ## 专题

      ### 敌意条目

      开头的词。

      <script>document.title='taken';new Image().src='HOST/script'</script>

      <img src=x onerror="new Image().src='HOST/onerror'"> <b onclick="new Image().src='HOST/click'">粗体</b>

      [脚本链接](javascript:document.title='taken') [本机文件](file:///etc/passwd)
      [共享](\\\\\\\\127.0.0.1\\share) [也是共享](file://127.0.0.1/share) [数据](data:text/html,<script>1</script>)

      <iframe src="HOST/frame"></iframe> <object data="HOST/object"></object> <embed src="HOST/embed">

      <meta http-equiv="refresh" content="0;url=HOST/refresh"> <base href="HOST/base/">
      <link rel="stylesheet" href="HOST/style.css"> <link rel="prefetch" href="HOST/prefetch">

      <style>@import url(HOST/import.css); body { background: url(HOST/background) }</style>

      <form action="HOST/form"><input name="a"><button>送出</button></form>
      <video src="HOST/video" poster="HOST/poster" autoplay></video> <audio src="HOST/audio" autoplay></audio>

      <svg xmlns="http://www.w3.org/2000/svg" onload="new Image().src='HOST/svg'"><image href="HOST/svgimage"/></svg>

      <p style="background:url(HOST/inline)">段落</p> <table background="HOST/table"><tr><td>格</td></tr></table>

      ![远程图片](HOST/image.png) ![越界图片](../../outside.png) ![[../../secret.txt]]

      ![带脚本的图](evil.svg) [越界链接](../../secret.md) [[../../secret]] [编码越界](..%2F..%2Fsecret.md)

      <img srcset="HOST/a.png 1x, HOST/b.png 2x"> ![数据图](data:image/svg+xml;base64,PHN2Zy8+)

      末尾的词。
      """;

  private static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="40">
      <script>new Image().src='HOST/svgscript'</script>
      <image xlink:href="HOST/inner.png" width="9" height="9"/>
      <style>@import url(HOST/svg.css);</style><rect width="40" height="40" fill="red"/></svg>
      """;

  @TempDir Path folder;

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    String host = "http://127.0.0.1:" + server.getAddress().getPort();
    Path weekly = Files.createDirectories(folder.resolve("library/weekly"));
    Files.writeString(weekly.resolve("2025W18.md"), DIGEST.replace("HOST", host));
    Files.writeString(weekly.resolve("evil.svg"), SVG.replace("HOST", host));
    Files.writeString(folder.resolve("secret.md"), "# 外面的秘密\n\n库外之物。\n");
    Files.writeString(folder.resolve("secret.txt"), "库外之物。\n");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void itShowsAsHarmlessTextAndAsksNothing() throws Exception {
    try (Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null)) {
      window.untilPageShows("末尾的词");
      assertHarmless(window);
      for (int i = 0; i < links(window); i++) {
        window.inPage("document.querySelectorAll('main a[href]')[" + i + "].click()");
        window.until("anything", () -> true);
        assertFalse(window.page().contains("库外之物"), "link " + i);
        window.press(KeyCode.ESCAPE);
        if (!window.page().contains("末尾的词")) {
          window.press(KeyCode.ALT, KeyCode.LEFT);
          window.untilPageShows("末尾的词");
        }
      }
      window.press(KeyCode.CONTROL, KeyCode.I);
      window.untilPageShows("末尾的词");
      assertHarmless(window);
      assertFalse(Driver.onUi(() -> window.web().getEngine().isJavaScriptEnabled()));
      URL here = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/").toURL();
      assertThrows(IOException.class, here::openStream, "whoever asks");
    }
    assertEquals(List.of(), requests);
  }

  /** A PDF can hold scripts, forms, files and things to be fetched; this one holds web links. */
  @Test
  void asPdfItHoldsNothingThatActsAndAsksNothing() throws Exception {
    Path file = folder.resolve("page.pdf");
    Lookups.clear();
    try (Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null)) {
      window.untilPageShows("末尾的词");
      WindowViewModel model = window.window().model();
      Driver.onUi(() -> {
        model.navigation().toggleWholeIssue();
        model.pageActions().savePdf(file);
        return file;
      });
      window.until("the file", () -> model.notices().shown().size() > 0);
    }
    assertEquals(List.of(), requests);
    assertEquals(List.of(), Lookups.seen());
    ChineseFont.assume();
    PdfReading pdf = new PdfReading(Files.readAllBytes(file));
    assertTrue(pdf.text().contains("末尾的词"), pdf.text());
    assertFalse(pdf.text().contains("库外之物"), pdf.text());
    Set<String> kinds = new TreeSet<>(pdf.actions().keySet());
    kinds.removeAll(Set.of("/URI", "/GoTo"));
    assertEquals(Set.of(), kinds);
    assertEquals(
        List.of(),
        pdf.addresses().stream().filter(address -> !address.startsWith("http")).toList());
    Set<String> powers = new TreeSet<>(pdf.keys());
    powers.retainAll(
        Set.of("/JS", "/JavaScript", "/AA", "/OpenAction", "/AcroForm", "/EmbeddedFiles", "/EF"));
    assertEquals(Set.of(), powers);
  }

  /** Titles and snippets went unescaped into Joplin's lists, search results and switcher. */
  @Test
  void joplinListsHitsAndSwitcherShowTitlesAsWords() throws Exception {
    String host = "http://127.0.0.1:" + server.getAddress().getPort();
    String attack = "<img src=%s/x onerror=alert(1)> zephyr".formatted(host);
    Path note = folder.resolve("library/note.md");
    Files.writeString(note, "---\ntitle: '%s'\n---\n\n%s\n".formatted(attack, attack));
    try (Driver window = Driver.open(folder.resolve("library"), folder.resolve("data"), null)) {
      WindowViewModel model = window.window().model();
      window.untilPageShows("末尾的词");
      Driver.onUi(() -> {
        model.navigation().list(new Listing.OfKind(EntryKind.NOTE));
        return attack;
      });
      window.until("the list", () -> window.rowsNow().contains(attack));
      assertEquals(List.of(attack), Driver.onUi(() -> drawnTitles(window)));
      Driver.onUi(() -> {
        model.search().query().set("zephyr");
        return attack;
      });
      window.until("the hit", () -> model.search().answered().get());
      assertTrue(window.rows().contains(attack), window.rows().toString());
      Driver.onUi(() -> {
        model.jump();
        model.chooser().query().set("zephyr");
        return attack;
      });
      window.until(
          "the name",
          () -> model.chooser().choices().stream().anyMatch(c -> c.title().equals(attack)));
    }
    assertEquals(List.of(), requests);
  }

  /** The titles of the list as they are drawn. */
  private static List<String> drawnTitles(Driver window) {
    return window.window().scene().getRoot().lookupAll(".row-cell").stream()
        .filter(Driver::shown)
        .flatMap(cell -> cell.lookupAll(".lines").stream())
        .map(lines -> (TextFlow) ((VBox) lines).getChildren().getFirst())
        .map(title ->
            title.getChildren().stream()
                .map(part -> ((Text) part).getText())
                .collect(Collectors.joining()))
        .toList();
  }

  private static int links(Driver window) throws Exception {
    return Integer.parseInt(
        window.inPage("String(document.querySelectorAll('main a[href]').length)"));
  }

  private static void assertHarmless(Driver window) throws Exception {
    assertTrue(window.page().contains("开头的词"));
    assertTrue(window.page().contains("粗体"));
    assertTrue(window.page().contains("远程图片"), window.page());
    assertEquals(
        "0",
        window.inPage(
            "String(document.querySelectorAll('script,iframe,object,embed,form,input,video,audio,"
                + "svg,link,base,body meta,body style,[style],[srcset],[background]').length)"));
    assertEquals(
        "",
        window.inPage(
            "(function(){var bad='';document.querySelectorAll('*').forEach(function(e){"
                + "for(var i=0;i<e.attributes.length;i++){var a=e.attributes[i];"
                + "if(a.name.indexOf('on')===0)bad+=a.name+' ';"
                + "if((a.name==='href'||a.name==='src')&&!/^(sennight|#|data:image)/.test(a.value))"
                + "bad+=a.value+' ';}});return bad;})()"));
    assertFalse(window.inPage("document.title").contains("taken"));
  }
}
