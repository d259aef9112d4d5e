package dev.sennight.ui.content;

import dev.sennight.library.PersonalData.Rescue;
import dev.sennight.library.repair.Repair;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** A folder in which nothing ever happens. */
public class SampleUpkeep implements Upkeep {
  @Override
  public Watch watch(Runnable changed, Runnable marked) {
    return () -> {};
  }

  @Override
  public long version() {
    return 1;
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public long pictures() {
    return 0;
  }

  @Override
  public void onRepair(Consumer<Repair> listener) {}

  @Override
  public Optional<Rescue> untold() {
    return Optional.empty();
  }

  @Override
  public void told(Rescue rescue) {}

  @Override
  public void restore(Path backup) {}
}
