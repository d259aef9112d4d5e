package dev.sennight.ui.search;

import dev.sennight.model.text.PlainText;
import dev.sennight.search.SearchAnswer.Count;
import dev.sennight.search.SearchAnswer.Facet;
import dev.sennight.search.SearchRequest.FacetField;
import dev.sennight.ui.look.WeakBinding;
import dev.sennight.ui.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** One menu a field, in a fixed order, each with its most frequent values. */
final class FacetBar extends HBox {
  private static final List<FacetField> MENUS =
      List.of(FacetField.YEAR, FacetField.TOPIC, FacetField.SOURCE, FacetField.KIND);

  /** The fields that share the menu of topics. */
  private static final List<FacetField> SUBMENUS = List.of(FacetField.SERIES, FacetField.TAG);

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int MOST = 40;
  private static final int LONGEST = 8;

  private final SearchFilters narrowing;
  private final Texts texts;
  private final Map<FacetField, MenuButton> menus = new EnumMap<>(FacetField.class);

  FacetBar(SearchFilters narrowing, Texts texts) {
    this.narrowing = narrowing;
    this.texts = texts;
    getStyleClass().add("facets");
    for (FacetField field : MENUS) {
      MenuButton menu = new MenuButton();
      menu.getStyleClass().addAll("facet", "small", "flat");
      menu.setId("facet-" + field.name().toLowerCase(Locale.ROOT));
      menus.put(field, menu);
      getChildren().add(menu);
    }
    WeakBinding.value(this, narrowing.facets(), now -> fill());
    WeakBinding.value(this, narrowing.chosen(), now -> fill());
    fill();
  }

  private void fill() {
    menus.forEach(this::fill);
  }

  private void fill(FacetField field, MenuButton menu) {
    Set<String> chosen = chosen(field);
    String name = name(field);
    String shown = chosen.size() == 1 ? words(field, chosen.iterator().next()) : name;
    menu.setText(shown.length() > LONGEST + 1 ? PlainText.start(shown, LONGEST) + "…" : shown);
    menu.setAccessibleText(chosen.isEmpty() ? name : name + ": " + String.join(", ", chosen));
    List<MenuItem> items = new ArrayList<>(items(field));
    boolean more = false;
    if (field == FacetField.TOPIC) {
      for (FacetField other : SUBMENUS) {
        Menu submenu = new Menu(name(other));
        submenu.getItems().setAll(items(other));
        if (!submenu.getItems().isEmpty()) {
          items.add(submenu);
        }
        more |= !chosen(other).isEmpty();
      }
    }
    menu.getItems().setAll(items);
    menu.setDisable(items.isEmpty());
    menu.pseudoClassStateChanged(CHOSEN, more || !chosen.isEmpty());
  }

  private String name(FacetField field) {
    return texts.get("facet." + field.name().toLowerCase(Locale.ROOT));
  }

  private Set<String> chosen(FacetField field) {
    return narrowing.chosen().get().getOrDefault(field, Set.of());
  }

  /** The chosen values first, so that each can be cleared again. */
  private List<CheckMenuItem> items(FacetField field) {
    List<Count> counts =
        narrowing.facets().get().stream()
            .filter(facet -> facet.field() == field)
            .map(Facet::counts)
            .flatMap(Collection::stream)
            .toList();
    List<CheckMenuItem> items = new ArrayList<>();
    for (String value : chosen(field)) {
      items.add(
          item(
              field,
              counts.stream()
                  .filter(count -> count.value().equals(value))
                  .findFirst()
                  .orElse(new Count(value, 0))));
    }
    counts.stream()
        .filter(count -> !chosen(field).contains(count.value()))
        .limit(MOST)
        .forEach(count -> items.add(item(field, count)));
    return items;
  }

  private CheckMenuItem item(FacetField field, Count count) {
    CheckMenuItem item = new CheckMenuItem(words(field, count.value()) + "  " + count.count());
    item.setMnemonicParsing(false);
    item.setSelected(chosen(field).contains(count.value()));
    item.setOnAction(event -> narrowing.toggle(field, count.value()));
    return item;
  }

  private String words(FacetField field, String value) {
    return field == FacetField.KIND ? texts.get("kind." + value) : value;
  }
}
