package dev.sennight.ui.reader;

import dev.sennight.render.PageAddress;
import dev.sennight.ui.reader.web.PageView;
import dev.sennight.ui.text.SystemClipboard;
import dev.sennight.ui.text.Texts;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The menu of the page: copying, and opening the link under the mouse in a tab of its own. */
final class PageMenu {
  private final ReaderViewModel model;
  private final MenuItem apart;
  private final MenuItem copy;
  private final MenuItem address;
  private final MenuItem all;
  private final MenuItem back;
  private @Nullable PageAddress link;

  PageMenu(ReaderView view, ReaderViewModel model, Texts texts) {
    this.model = model;
    this.apart = item(texts.get("page.openApart"), this::openApart);
    this.copy = item(texts.get("page.copy"), view::copy);
    this.address = item(texts.get("command.copyLink"), this::copyLink);
    this.all = new MenuItem(texts.get("page.selectAll"));
    this.back = item(texts.get("command.back"), () -> model.go(-1));
    back.disableProperty().bind(model.canGoBack().not());
  }

  void install(PageView page) {
    ContextMenu menu = new ContextMenu(apart, copy, address, all, new SeparatorMenuItem(), back);
    all.setOnAction(event -> page.script().selectAll());
    page.node()
        .setOnContextMenuRequested(event -> {
          link = page.hovered().get();
          apart.setDisable(link == null || LinkPlace.of(link) == null);
          copy.setDisable(page.script().selection().isEmpty());
          address.setDisable(link == null || LinkWords.of(link).isEmpty());
          menu.show(page.node(), event.getScreenX(), event.getScreenY());
        });
    page.node().addEventFilter(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
  }

  private void openApart() {
    PageAddress chosen = link;
    if (chosen != null) {
      model.followApart(chosen);
    }
  }

  private void copyLink() {
    PageAddress chosen = link;
    if (chosen != null) {
      SystemClipboard.put(LinkWords.copied(chosen));
    }
  }

  private static MenuItem item(String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setOnAction(event -> action.run());
    return item;
  }
}
