package dev.sennight.ui.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * Lets a node follow what outlives it, such as a view model, without being kept alive by it: views
 * are rebuilt when the language changes.
 */
public final class WeakBinding {
  private static final Object KEY = WeakBinding.class;

  private WeakBinding() {}

  /** Gives each new value to {@code taken} for as long as {@code node} lives. */
  public static <T extends @Nullable Object> void value(
      Node node, ObservableValue<T> value, Consumer<? super T> taken) {
    value(node.getProperties(), value, taken);
  }

  /** As {@link #value(Node, ObservableValue, Consumer)} for an item of a menu. */
  public static <T extends @Nullable Object> void value(
      MenuItem item, ObservableValue<T> value, Consumer<? super T> taken) {
    value(item.getProperties(), value, taken);
  }

  /** Calls {@code changed} at each change of {@code list} for as long as {@code node} lives. */
  public static <T extends @Nullable Object> void list(
      Node node, ObservableList<T> list, Runnable changed) {
    ListChangeListener<T> listener = change -> changed.run();
    hold(node.getProperties(), listener);
    list.addListener(new WeakListChangeListener<>(listener));
  }

  private static <T extends @Nullable Object> void value(
      Map<Object, Object> holder, ObservableValue<T> value, Consumer<? super T> taken) {
    ChangeListener<T> listener = (property, before, now) -> taken.accept(now);
    hold(holder, listener);
    value.addListener(new WeakChangeListener<>(listener));
  }

  /** What listens lives as long as the node that holds it. */
  private static void hold(Map<Object, Object> holder, Object listener) {
    List<Object> held = new ArrayList<>();
    if (holder.get(KEY) instanceof List<?> before) {
      held.addAll(before);
    }
    held.add(listener);
    holder.put(KEY, held);
  }
}
