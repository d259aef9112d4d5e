package dev.sennight.ui.library;

import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Which web links open without asking, to be taken back. */
public final class WebLinkSettings extends VBox {
  private static final double WIDEST = 340;

  private final WebLinks links;
  private final Texts texts;
  private final FlowPane hosts = new FlowPane(4, 4);

  /** Edits what {@code links} knows. */
  public WebLinkSettings(WebLinks links, Texts texts) {
    super(8);
    this.links = links;
    this.texts = texts;
    CheckBox all = new CheckBox(texts.get("setting.webLinks"));
    all.selectedProperty().bindBidirectional(links.all());
    hosts.setMaxWidth(WIDEST);
    hosts.setPrefWrapLength(WIDEST);
    getChildren().addAll(all, hosts);
    WeakBinding.list(this, links.hosts(), this::fill);
    fill();
  }

  private void fill() {
    boolean any = !links.hosts().isEmpty();
    hosts.setVisible(any);
    hosts.setManaged(any);
    hosts.getChildren().setAll(new Label(texts.get("setting.webHosts")));
    links.hosts().forEach(host -> hosts.getChildren().add(chip(host)));
  }

  private Button chip(String host) {
    Button chip = new Button(host + " ×");
    chip.setMnemonicParsing(false);
    chip.getStyleClass().addAll("flat", "small");
    chip.setAccessibleText(texts.get("setting.webHosts.remove", host));
    chip.setTooltip(new Tooltip(texts.get("setting.webHosts.remove", host)));
    chip.setOnAction(event -> links.distrust(host));
    return chip;
  }
}
