package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.sennight.library.Library;
import dev.sennight.model.EntryKind;
import dev.sennight.net.Lookups;
import dev.sennight.ui.browse.RailItem;
import dev.sennight.ui.command.Command;
import dev.sennight.ui.navigation.StartView;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.side.SidePart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A window on a library full of remote references, used in all its views: nothing asks for a name,
 * and nothing connects. Three witnesses: the resolver of names, the selector that every connection
 * asks for a proxy, and a server that most references lead to.
 */
@SuppressWarnings("InlineFormatString") // a picture is read more easily on its own
class PrivacyTest {
  @TempDir Path folder;
  private final List<String> connections = new CopyOnWriteArrayList<>();
  private final ProxySelector before = ProxySelector.getDefault();
  private HttpServer server;

  @BeforeEach
  void watchTheNetwork() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          connections.add("served " + exchange.getRequestURI());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI address) {
            connections.add("asked for " + address);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI address, SocketAddress proxy, IOException e) {}
        });
  }

  @AfterEach
  void stop() {
    ProxySelector.setDefault(before);
    server.stop(0);
  }

  /** Everything a document can say to have something fetched; {@code %s} is a server's address. */
  private static final String DOCUMENT =
      """
      # 2025 年第 18 周

      ## Remote

      ### Pictures

      ![one](%1$s/a.png) ![two](//tracker.invalid/b.png) ![[%1$s/c.png]] <img src="%1$s/d.png">
      <img srcset="%1$s/e.png 2x" src=x> <picture><source srcset="%1$s/f.webp"></picture>
      ![drawing](drawing.svg) <input type=image src="%1$s/g.png"> <image src="%1$s/h.png">

      ### Frames

      <iframe src="%1$s/frame"></iframe> <object data="%1$s/o"></object> <embed src="%1$s/e">
      <link rel=stylesheet href="%1$s/s.css"> <style>@import url(%1$s/t.css);</style>
      <script src="%1$s/x.js"></script> <base href="%1$s/"> <video src="%1$s/v" poster="%1$s/p">
      <meta http-equiv=refresh content="0;url=%1$s/m"> <p style="background:url(%1$s/bg)">styled</p>
      <svg><image href="%1$s/svg"/><use href="%1$s/u#a"/></svg> <body background="%1$s/body">

      ### Links

      [web](%1$s/page) <%1$s/auto> [[%1$s/wiki]] [name](https://lookup.invalid/) https://bare.invalid/x
      <link rel=dns-prefetch href="//prefetch.invalid"> <a ping="%1$s/ping" href="%1$s/a">a</a>
      [ghost]([[Nobody]]) and [[Nobody]] $\\href{%1$s/math}{x}$ $$\\includegraphics{%1$s/i}$$
      """;

  private static final String DRAWING =
      """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="50"
       height="50"><style>@import url(%1$s/svg.css); @font-face{font-family:f;src:url(%1$s/f.ttf)}
       </style><image xlink:href="%1$s/in-svg.png" width="9" height="9"/><rect fill="url(%1$s/p#g)"
       width="9" height="9"/><use href="%1$s/u.svg#a"/><text font-family="f">t</text></svg>
      """;

  private static final List<Listing> LISTINGS =
      List.of(
          new Listing.OnTopic("Remote"),
          new Listing.OfKind(EntryKind.ARTICLE),
          new Listing.History(),
          new Listing.Ghosts(),
          new Listing.Problems());

  private Path library() throws IOException {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    Path weekly = Files.createDirectories(folder.resolve("library/weekly"));
    Files.writeString(weekly.resolve("2025W18.md"), DOCUMENT.formatted(address));
    Files.writeString(weekly.resolve("2025W17.md"), DOCUMENT.formatted("https://host.invalid"));
    Files.writeString(weekly.resolve("drawing.svg"), DRAWING.formatted(address));
    Files.writeString(
        weekly.resolve("clip.md"),
        "---\ntitle: Clip\nsource: https://clip.invalid/a\n---\n" + DOCUMENT.formatted(address));
    return folder.resolve("library");
  }

  @Test
  void noViewOfTheWindowAsksTheNetworkForAnything() throws Exception {
    Path library = library();
    Lookups.clear();
    try (Driver window = Driver.open(library, folder.resolve("data"), null)) {
      window.until(
          "entries", () -> !window.window().model().library().overview().get().series().isEmpty());
      WindowViewModel model = window.window().model();
      for (Place place : places(window)) {
        Driver.onUi(() -> {
          model.navigation().open(place);
          return place;
        });
        window.until("page " + place, () -> true);
      }
      for (Listing listing : LISTINGS) {
        Driver.onUi(() -> {
          model.navigation().list(listing);
          return listing;
        });
        window.until("list " + listing, () -> true);
      }
      Driver.onUi(() -> {
        model.search().query().set("styled");
        return model;
      });
      window.until("hits", () -> model.search().answered().get());
      window.until("all is quiet", () -> true);
      assertTrue(window.page().length() > 10);
    }
    StartView view = new StartView(StartView.Kind.SWITCHER, "");
    try (Driver window = Driver.open(library, folder.resolve("data"), view)) {
      window.until("open", () -> window.window().model().library().opened().get() != null);
    }
    assertEquals(List.of(), connections);
    assertEquals(List.of(), Lookups.seen());
  }

  /** These leave the window: a dialog of the system, a program of the person's, or its end. */
  private static final Set<String> OUTSIDE =
      Set.of("open", "close", "editor", "folder", "savePage", "savePdf", "printPage", "fullScreen");

  /** Parts and commands that are added later are used from their first day. */
  @Test
  void noCommandAndNoPartOfTheWindowAsksTheNetworkForAnything() throws Exception {
    Path library = library();
    Lookups.clear();
    try (Driver window = Driver.open(library, folder.resolve("data"), null)) {
      window.until("a page", () -> window.window().model().reader().page().get() != null);
      WindowViewModel model = window.window().model();
      Set<Listing> listings = new LinkedHashSet<>();
      collect(Driver.onUi(() -> model.rail().root().get()), listings);
      assertTrue(listings.size() > 10, listings.toString());
      for (Listing listing : listings) {
        use(window, "list " + listing, () -> model.navigation().list(listing));
      }
      use(window, "a page with links", () -> model.navigation().open(issue()));
      use(window, "calendar and trends", () -> model.insight().open());
      use(window, "no view", () -> model.insight().close());
      use(window, "the side", () -> model.side().shown().set(true));
      for (SidePart part : SidePart.values()) {
        use(window, "side " + part, () -> model.side().part().set(part));
      }
      window.untilPreviewOf("Nobody");
      use(window, "a picture", () -> model.reader().enlarge("weekly/drawing.svg"));
      use(window, "no picture", () -> model.reader().enlarge(null));
      for (Command command : window.window().commands()) {
        if (!OUTSIDE.contains(command.id())) {
          use(window, "command " + command.id(), command::run);
        }
      }
      Files.writeString(library.resolve("new.md"), "# New\n\n![new](http://new.invalid/a.png)\n");
      window.until("the change", () -> model.library().overview().get().documents().size() == 2);
    }
    assertEquals(List.of(), connections);
    assertEquals(List.of(), Lookups.seen());
  }

  private static Place issue() {
    return new Place.AtDocument("weekly/2025W18.md", null);
  }

  private static void use(Driver window, String what, Runnable action) throws Exception {
    Driver.onUi(() -> {
      action.run();
      return what;
    });
    window.until(what, () -> true);
  }

  private static void collect(RailItem item, Set<Listing> listings) {
    if (item.listing() != null) {
      listings.add(item.listing());
    }
    item.children().forEach(child -> collect(child, listings));
  }

  private static List<Place> places(Driver window) throws Exception {
    Library library =
        Objects.requireNonNull(Driver.onUi(() -> window.window().model().library().opened().get()));
    List<Place> places = new ArrayList<>();
    for (String file : List.of("weekly/2025W18.md", "weekly/2025W17.md", "weekly/clip.md")) {
      places.add(new Place.AtDocument(file, null));
      for (var entry : library.catalog().entriesOf(file)) {
        places.add(Place.AtEntry.of(entry.id()));
      }
    }
    library.links().ghosts().forEach(ghost -> places.add(new Place.AtGhost(ghost.name())));
    assertTrue(places.size() > 8, places.toString());
    return places;
  }

  /** The witnesses are awake. */
  @Test
  void whatTheTestWouldSeeIsSeen() throws Exception {
    Lookups.clear();
    try {
      InetAddress.getAllByName("awake.invalid");
    } catch (UnknownHostException e) {
      assertFalse(String.valueOf(e.getMessage()).isEmpty());
    }
    assertEquals(List.of("awake.invalid"), Lookups.seen());
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/awake");
    // Not by URL.openConnection: where a window was shown before, it refuses everything but our
    // scheme.
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertEquals(
          404,
          client
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode());
    }
    assertEquals(List.of("asked for " + address, "served /awake"), connections);
  }
}
