package dev.sennight.ui.reader;

import dev.sennight.ui.page.Listing;
import dev.sennight.ui.page.Neighbours;
import dev.sennight.ui.page.Place;
import dev.sennight.ui.page.ShownPage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what the reader asks of the window. */
final class RecordingHost implements ReaderHost {
  final List<String> told = new ArrayList<>();
  @Nullable Neighbours around;

  @Override
  public void list(Listing listing) {
    told.add("list " + listing);
  }

  @Override
  public void listIssue() {
    told.add("list issue");
  }

  @Override
  public @Nullable Neighbours around(Place place) {
    return around;
  }

  @Override
  public void search(String query) {
    told.add("search " + query);
  }

  @Override
  public void browse(String address) {
    told.add("browse " + address);
  }

  @Override
  public void copy(String words) {
    told.add("copy " + words);
  }

  @Override
  public void shown(ShownPage page) {}

  @Override
  public void renewed(ShownPage page) {
    told.add("renewed " + page.place().key());
  }

  @Override
  public void failed(Exception failure) {
    told.add("failed " + failure);
  }

  @Override
  public void missing() {
    told.add("missing");
  }
}
