package dev.sennight.ui.insight;

import dev.sennight.ui.insight.InsightViewModel.View;
import dev.sennight.ui.look.Spacer;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** Calendar, trends and overview in place of the panes; made when they are first asked for. */
public final class InsightView extends BorderPane {
  private final InsightViewModel model;
  private final Texts texts;
  private final Map<View, InsightPane> glances = new EnumMap<>(View.class);

  /** Shows {@code model} while something of it is open. */
  public InsightView(InsightViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("insight");
    WeakBinding.value(this, model.view(), now -> show(now));
    show(model.view().get());
  }

  private void show(@Nullable View view) {
    setVisible(view != null);
    if (view == null) {
      setTop(null);
      setCenter(null);
      return;
    }
    setTop(header(view));
    InsightPane shown = glances.computeIfAbsent(view, this::make);
    setCenter(shown);
    Platform.runLater(shown::focus);
  }

  private InsightPane make(View view) {
    InsightPane made =
        switch (view) {
          case CALENDAR -> new CalendarView(model, texts);
          case TRENDS -> new TrendsView(model, texts);
          case OVERVIEW -> new OverviewView(model, texts);
        };
    made.getStyleClass().add("insight-view");
    return made;
  }

  private HBox header(View shown) {
    HBox header = new HBox(4);
    header.getStyleClass().add("pane-header");
    for (View view : View.values()) {
      ToggleButton tab =
          new ToggleButton(texts.get("insight." + view.name().toLowerCase(Locale.ROOT)));
      tab.getStyleClass().addAll("small", "quiet");
      tab.setSelected(view == shown);
      tab.setOnAction(event -> {
        tab.setSelected(true);
        model.open(view);
      });
      header.getChildren().add(tab);
    }
    Button close = new Button(null, new FontIcon(Material2AL.CLOSE));
    close.getStyleClass().addAll("button-icon", "flat");
    close.setAccessibleText(texts.get("notice.close"));
    close.setTooltip(new Tooltip(texts.get("notice.close")));
    close.setOnAction(event -> model.close());
    header.getChildren().addAll(new Spacer(), close);
    return header;
  }
}
