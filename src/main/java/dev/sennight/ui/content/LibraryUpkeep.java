package dev.sennight.ui.content;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.library.PersonalData.Rescue;
import dev.sennight.library.repair.Repair;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** What keeps a library true to its folder, as the library itself does it. */
record LibraryUpkeep(Library library) implements Upkeep {
  @Override
  public Watch watch(Runnable changed, Runnable marked) {
    return library.watch(changed, marked)::close;
  }

  @Override
  public long version() throws LibraryException {
    return library.version();
  }

  @Override
  public boolean isWhole() throws LibraryException {
    return library.isIndexed() && library.isSettled();
  }

  @Override
  public long pictures() throws LibraryException {
    return library.pictures();
  }

  @Override
  public void onRepair(Consumer<Repair> listener) {
    library.onRepair(listener);
  }

  @Override
  public Optional<Rescue> untold() throws LibraryException {
    return library.personal().untold();
  }

  @Override
  public void told(Rescue rescue) throws LibraryException {
    library.personal().told(rescue);
  }

  @Override
  public void restore(Path backup) throws LibraryException {
    library.personal().restore(backup);
  }
}
