package dev.sennight.ui.navigation;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.reader.ReaderTab;
import dev.sennight.ui.reader.ReaderTabs;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tabs beside the one that is shown, for the next start.
 *
 * @param before those before the shown one, in their order
 * @param after those after it, in their order
 */
record KeptTabs(List<Tab> before, List<Tab> after) {
  static final KeptTabs NONE = new KeptTabs(List.of(), List.of());

  /** On each side; settings can be imported. */
  private static final int MOST = 50;

  /** Stands for the shown tab, whose place is kept elsewhere. */
  private static final String SHOWN = ".";

  /** A tab that was open, and its title. */
  record Tab(Place place, String title) {}

  /** The tabs as they are now. */
  static KeptTabs of(ReaderTabs tabs) {
    int shown = tabs.all().indexOf(tabs.shown().get());
    return new KeptTabs(
        named(tabs.all().subList(0, shown)),
        named(tabs.all().subList(shown + 1, tabs.all().size())));
  }

  private static List<Tab> named(List<ReaderTab> tabs) {
    return tabs.stream()
        .flatMap(
            tab -> Stream.ofNullable(tab.place()).map(place -> new Tab(place, tab.title().get())))
        .toList();
  }

  /** Words to keep them by in settings; read back by {@link #parse}, without titles. */
  String key() {
    return Stream.of(keys(before), Stream.of(SHOWN), keys(after))
        .flatMap(keys -> keys)
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> keys(List<Tab> tabs) {
    // A file's name may hold any separator there is.
    return tabs.stream().map(tab -> URLEncoder.encode(tab.place().key(), StandardCharsets.UTF_8));
  }

  /** Reads what {@link #key()} gave; none from anything else. */
  static KeptTabs parse(String key) {
    List<String> keys = Arrays.asList(key.split(" ", -1));
    int shown = keys.indexOf(SHOWN);
    return shown < 0
        ? NONE
        : new KeptTabs(
            places(keys.subList(0, shown)), places(keys.subList(shown + 1, keys.size())));
  }

  private static List<Tab> places(List<String> keys) {
    return keys.stream()
        .limit(MOST)
        .flatMap(key -> Stream.ofNullable(place(key)))
        .map(place -> new Tab(place, ""))
        .toList();
  }

  private static @Nullable Place place(String key) {
    try {
      return Place.parse(URLDecoder.decode(key, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return null; // settings can be imported, and an import can hold anything
    }
  }

  /** Puts them around the tab that is shown. */
  void restore(ReaderTabs tabs) {
    tabs.surround(unseen(before), unseen(after));
  }

  private static List<ReaderTab> unseen(List<Tab> tabs) {
    return tabs.stream().map(tab -> new ReaderTab(tab.place(), tab.title())).toList();
  }

  /** Those whose places {@code library} has, under the ids and titles of now. */
  KeptTabs in(Library library) throws LibraryException {
    return new KeptTabs(in(library, before), in(library, after));
  }

  private static List<Tab> in(Library library, List<Tab> tabs) throws LibraryException {
    List<Tab> there = new ArrayList<>();
    for (Tab tab : tabs) {
      now(library, tab.place()).ifPresent(there::add);
    }
    return there;
  }

  private static Optional<Tab> now(Library library, Place place) throws LibraryException {
    return switch (place) {
      case Place.AtEntry at ->
          KeptPlace.entry(library, at.id())
              .map(entry -> new Tab(Place.AtEntry.of(entry.id()), entry.title()));
      case Place.AtDocument at ->
          library.catalog().document(at.file()).map(page -> new Tab(at, page.summary().title()));
      case Place.AtGhost at -> Optional.of(new Tab(at, at.name()));
      case Place.AtStory at -> Optional.of(new Tab(at, at.term()));
      case Place.AtNews _ -> Optional.empty();
    };
  }
}
