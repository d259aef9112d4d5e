package dev.sennight.ui.reader;

import dev.sennight.ui.page.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The places the user came through, with how far each was scrolled. */
public final class PageHistory {
  private static final int LONGEST = 200;

  private final List<Stop> stops = new ArrayList<>();
  private int at = -1;

  /** Goes to a new place; what was ahead is forgotten. The same place again changes nothing. */
  public void visit(Place place) {
    if (at >= 0 && stops.get(at).place().equals(place)) {
      return;
    }
    stops.subList(at + 1, stops.size()).clear();
    stops.add(new Stop(place, 0));
    if (stops.size() > LONGEST) {
      stops.removeFirst();
    }
    at = stops.size() - 1;
  }

  /** Notes how far the present place is scrolled. */
  public void scrolled(double pixels) {
    if (at >= 0) {
      stops.set(at, new Stop(stops.get(at).place(), pixels));
    }
  }

  /** Puts other places in place of those that are there. */
  void move(UnaryOperator<Place> moved) {
    stops.replaceAll(stop -> new Stop(moved.apply(stop.place()), stop.scroll()));
  }

  List<Place> places() {
    return stops.stream().map(Stop::place).toList();
  }

  /** Whether there is a place {@code step} places on. */
  public boolean canGo(int step) {
    return at + step >= 0 && at + step < stops.size();
  }

  /** Goes back or forward; null when there is nothing. */
  public @Nullable Stop go(int step) {
    if (!canGo(step)) {
      return null;
    }
    at += step;
    return stops.get(at);
  }

  /** The present place; null at the start. */
  public @Nullable Stop current() {
    return at < 0 ? null : stops.get(at);
  }

  /** How far the present place was scrolled; 0 at the start. */
  public double scroll() {
    return at < 0 ? 0 : stops.get(at).scroll();
  }

  /** A place and how far it was scrolled, in pixels. */
  public record Stop(Place place, double scroll) {}
}
