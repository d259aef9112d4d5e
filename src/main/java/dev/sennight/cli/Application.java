package dev.sennight.cli;

import dev.sennight.library.LibraryLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the verbs need from the application around them. */
public interface Application {

  /**
   * Where a library and its data stand.
   *
   * @param library the folder the user named; null for the last one opened, or else the samples
   * @param index the index folder the user named; null for the one that goes with the library
   */
  LibraryLocation locate(@Nullable Path library, @Nullable Path index);

  /** The library opened before whose folder has this name; null when there is none. */
  @Nullable Path libraryNamed(String name);

  /** The library opened before that holds {@code file}, else the folder it is in. */
  Path libraryOf(Path file);

  /** One sentence why no window can be shown here (no display, no GTK); null when one can. */
  @Nullable String whyNoWindow();

  /**
   * Opens the window and returns when it was closed. When an entry is named and a window of the
   * library is open already, that one shows it and this returns at once.
   *
   * @param entry id, address or link of the entry to show; null for the place one was at last
   */
  void openWindow(LibraryLocation location, @Nullable String entry) throws InterruptedException;

  /**
   * Makes a picture of the window; needs no display.
   *
   * @throws IOException with a sentence when it cannot be made or written
   */
  void takePicture(LibraryLocation location, PictureRequest request)
      throws IOException, InterruptedException;

  /** The views that pictures can show; what follows a colon in one is up to the user. */
  List<String> views();

  /**
   * What a picture shows.
   *
   * @param view {@code week:2025-W18}, {@code topics}, {@code entry:ID}, {@code search:QUERY} …;
   *     null for what a new reader sees first
   * @param dark the dark theme instead of the light one
   * @param language of the window, BCP 47; null for the system's
   */
  record PictureRequest(
      Path file,
      @Nullable String view,
      int width,
      int height,
      boolean dark,
      @Nullable String language) {}
}
