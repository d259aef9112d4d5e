package dev.sennight.ui.window;

import dev.sennight.library.Catalog.Topic;
import dev.sennight.model.EntryKind;
import dev.sennight.ui.measure.Heartbeat;
import dev.sennight.ui.measure.Quantiles;
import dev.sennight.ui.measure.ThreadTime;
import dev.sennight.ui.navigation.WindowViewModel;
import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Overview;
import dev.sennight.ui.side.SidePart;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.InvalidationListener;

/** Measures what a window does outside its page: lists, filters, marks, charts, the switcher. */
final class PanesBench {
  private static final List<String> QUERIES =
      List.of(
          "k", "kj", "kjz", "kongjian", "qwen", "机器", "机器人学", "gpt 5", "rbt", "2025-w18", "moxing");

  private final Driver window;
  private final WindowViewModel model;
  private final Heartbeat heart;
  private final PrintStream out;

  PanesBench(Driver window, Heartbeat heart, PrintStream out) {
    this.window = window;
    this.model = window.window().model();
    this.heart = heart;
    this.out = out;
  }

  void run() throws Exception {
    Overview overview = Driver.onUi(() -> model.library().overview().get());
    list("largest topic", new Listing.OnTopic(most(overview.topics())));
    list("largest host", new Listing.FromHost(most(overview.hosts())));
    list("problems", new Listing.Problems());
    list("ghosts", new Listing.Ghosts());
    list("history", new Listing.History());
    list("all entries", new Listing.OfKind(EntryKind.ITEM));
    step("next entry of them", () -> model.navigation().step(1));
    step("and the next", () -> model.navigation().step(1));
    for (String words : List.of("模", "模型", "模型 a", "")) {
      step("filter of them: " + words, () -> model.list().filter().set(words));
    }
    step("star", () -> model.flow().toggleStar());
    step("mark above as read", () -> model.flow().readAbove());
    step("mark all as read", () -> model.flow().readAll());
    step("next unread", () -> model.flow().nextUnread());
    step("undo", () -> model.flow().undo());
    step("filter of the rail", () -> model.rail().filter().set("ai"));
    step("no filter of the rail", () -> model.rail().filter().set(""));
    step("calendar and trends", () -> model.insight().open());
    step("no view", () -> model.insight().close());
    step("side", () -> model.side().shown().set(true));
    for (SidePart part : SidePart.values()) {
      step("side " + part, () -> model.side().part().set(part));
    }
    step("no side", () -> model.side().shown().set(false));
    step("search", () -> model.search().query().set("模型"));
    step("no search", () -> model.search().clear());
    switcher();
  }

  private static String most(List<Topic> topics) {
    return topics.stream().max(Comparator.comparingInt(Topic::entries)).orElseThrow().name();
  }

  private void list(String name, Listing listing) throws Exception {
    step("list of " + name, () -> model.navigation().list(listing));
    int rows = Driver.onUi(() -> model.list().rows().size());
    out.printf("    %d rows%n", rows);
  }

  private void step(String name, Runnable action) throws Exception {
    ThreadTime start = heart.source().now();
    Driver.onUi(() -> {
      action.run();
      return name;
    });
    window.until("rest", () -> true);
    heart.print(name + " in " + heart.source().now().since(start));
  }

  private void switcher() throws Exception {
    step("switcher, first time", model::jump);
    List<ThreadTime> keys = new ArrayList<>();
    for (String query : QUERIES) {
      keys.add(key(query));
    }
    out.println("switcher, first round: " + Quantiles.of(keys));
    keys.clear();
    for (int i = 0; i < 10; i++) {
      for (String query : QUERIES) {
        keys.add(key(query));
      }
    }
    out.println("switcher, a key:       " + Quantiles.of(keys));
    heart.print("typing");
    Driver.onUi(() -> {
      model.chooser().close();
      return keys;
    });
  }

  /** From a key to the choices in the list. */
  private ThreadTime key(String query) throws Exception {
    CompletableFuture<ThreadTime> found = new CompletableFuture<>();
    CompletableFuture<ThreadTime> begun = new CompletableFuture<>();
    InvalidationListener listener = change -> found.complete(heart.source().now());
    Driver.onUi(() -> {
      begun.complete(heart.source().now());
      model.chooser().selected().set(-2);
      model.chooser().selected().addListener(listener);
      model.chooser().query().set(query);
      return query;
    });
    ThreadTime end = found.get(20, TimeUnit.SECONDS);
    Driver.onUi(() -> {
      model.chooser().selected().removeListener(listener);
      return query;
    });
    window.until("rest", () -> true);
    return end.since(begun.join());
  }
}
