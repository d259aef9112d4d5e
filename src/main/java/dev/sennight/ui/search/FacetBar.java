package dev.sennight.ui.search;

import dev.sennight.model.text.PlainText;
import dev.sennight.search.SearchAnswer.Count;
import dev.sennight.search.SearchAnswer.Facet;
import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What hits can be narrowed by: a line a field, its most frequent values as toggles. */
final class FacetBar extends VBox {
  private static final int TOGGLES = 4;
  private static final int MENU = 40;
  private static final int LONGEST = 14;
  private static final double WIDE = 1_000;

  private final SearchFilters narrowing;
  private final Texts texts;

  FacetBar(SearchFilters narrowing, Texts texts) {
    this.narrowing = narrowing;
    this.texts = texts;
    getStyleClass().add("facets");
    WeakBinding.value(this, narrowing.facets(), now -> fill(now));
    fill(narrowing.facets().get());
  }

  private void fill(List<Facet> facets) {
    Object had = focused();
    getChildren().clear();
    facets.stream()
        .sorted(Comparator.comparing(Facet::field))
        .filter(facet -> facet.counts().size() > 1 || isChosen(facet.field()))
        .forEach(facet -> getChildren().add(line(facet)));
    if (had != null) {
      focus(had);
    }
  }

  /** What has the keyboard here: a value, or the field whose other values it lists. */
  private @Nullable Object focused() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    return owner != null && lookupAll(".facet").contains(owner) ? owner.getUserData() : null;
  }

  /** Gives the keyboard back to a value that was made anew, or else to the first one. */
  private void focus(Object wanted) {
    List<Node> values = List.copyOf(lookupAll(".facet"));
    values.stream()
        .filter(value -> wanted.equals(value.getUserData()))
        .findFirst()
        .or(() -> values.stream().findFirst())
        .ifPresent(Node::requestFocus);
  }

  private boolean isChosen(FacetField field) {
    return narrowing.chosen().get().containsKey(field);
  }

  private boolean isChosen(FacetField field, String value) {
    return narrowing.chosen().get().getOrDefault(field, Set.of()).contains(value);
  }

  private HBox line(Facet facet) {
    Label name = new Label(texts.get("facet." + facet.field().name().toLowerCase(Locale.ROOT)));
    name.getStyleClass().addAll("muted", "facet-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane values = new FlowPane();
    values.getStyleClass().add("facet-values");
    values.setPrefWrapLength(WIDE); // the line decides how wide it is
    HBox.setHgrow(values, Priority.ALWAYS);
    List<Count> ordered = ordered(facet);
    ordered.stream().limit(TOGGLES).forEach(c -> values.getChildren().add(toggle(facet, c)));
    if (ordered.size() > TOGGLES) {
      values.getChildren().add(more(facet, ordered.subList(TOGGLES, ordered.size())));
    }
    return new HBox(name, values);
  }

  /** Chosen values first, so that each can be taken away again. */
  private List<Count> ordered(Facet facet) {
    Set<String> chosen = narrowing.chosen().get().getOrDefault(facet.field(), Set.of());
    List<Count> ordered = new ArrayList<>();
    facet.counts().stream().filter(c -> chosen.contains(c.value())).forEach(ordered::add);
    chosen.stream()
        .filter(value -> facet.counts().stream().noneMatch(c -> c.value().equals(value)))
        .forEach(value -> ordered.add(new Count(value, 0)));
    facet.counts().stream().filter(c -> !chosen.contains(c.value())).forEach(ordered::add);
    return ordered;
  }

  private ToggleButton toggle(Facet facet, Count count) {
    String value = words(facet.field(), count.value());
    String cut = value.length() > LONGEST ? PlainText.start(value, LONGEST - 1) + "…" : value;
    ToggleButton toggle = new ToggleButton(cut + " " + count.count());
    toggle.getStyleClass().addAll("facet", "small");
    toggle.setAccessibleText(value + ", " + texts.get("search.hits", count.count()));
    toggle.setSelected(isChosen(facet.field(), count.value()));
    toggle.setUserData(facet.field() + " " + count.value());
    toggle.setOnAction(event -> narrowing.toggle(facet.field(), count.value()));
    return toggle;
  }

  private MenuButton more(Facet facet, List<Count> rest) {
    MenuButton more = new MenuButton(texts.get("facet.more", rest.size()));
    more.setUserData(facet.field());
    more.getStyleClass().addAll("facet", "small", "flat");
    for (Count count : rest.stream().limit(MENU).toList()) {
      CheckMenuItem item =
          new CheckMenuItem(words(facet.field(), count.value()) + "  " + count.count());
      item.setMnemonicParsing(false);
      item.setSelected(isChosen(facet.field(), count.value()));
      item.setOnAction(event -> narrowing.toggle(facet.field(), count.value()));
      more.getItems().add(item);
    }
    return more;
  }

  private String words(FacetField field, String value) {
    return field == FacetField.KIND ? texts.get("kind." + value) : value;
  }
}
