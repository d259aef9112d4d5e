package dev.sennight.ui.library;

import dev.sennight.library.Library;
import dev.sennight.library.Repair;
import dev.sennight.model.Rescued;
import dev.sennight.ui.task.Tasks;
import dev.sennight.ui.text.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Says in one sentence what was damaged and is whole again. Used on the UI thread. */
final class RepairNotices {
  private final Tasks tasks;
  private final Consumer<Notice> notices;
  private final Runnable restored;
  private final Consumer<Library> removeMissing;
  private boolean rescueStands;

  /**
   * Says nothing yet.
   *
   * @param restored called when a backup took the place of personal data
   * @param removeMissing called when the user says that what was kept is gone
   */
  RepairNotices(
      Tasks tasks, Consumer<Notice> notices, Runnable restored, Consumer<Library> removeMissing) {
    this.tasks = tasks;
    this.notices = notices;
    this.restored = restored;
    this.removeMissing = removeMissing;
  }

  /** Tells of everything that was and will be repaired in {@code library}. */
  void follow(Library library) {
    rescueStands = false;
    library.onRepair(repair -> tasks.onUi(() -> derived(library, repair)));
    tasks.run(
        "rescued",
        () -> library.personal().untold(),
        (Optional<Rescued> found) -> found.ifPresent(rescue -> personal(library, rescue)),
        failure -> notices.accept(Failures.notice(failure)));
  }

  /** Personal data has a sentence of its own, which nothing that matters less takes away. */
  private void derived(Library library, Repair repair) {
    String key =
        switch (repair.kind()) {
          case STORE_REBUILT -> "repair.store";
          case INDEX_REBUILT -> "repair.index";
          case DOCUMENTS_KEPT -> "repair.kept";
          case PERSONAL_RECOVERED -> "";
        };
    if (!key.isEmpty() && !rescueStands) {
      List<Notice.Offer> offers =
          repair.kind() == Repair.Kind.DOCUMENTS_KEPT
              ? List.of(
                  new Notice.Offer(
                      Message.of("repair.kept.remove"), () -> removeMissing.accept(library)))
              : List.of();
      notices.accept(new Notice(Notice.Weight.INFO, Message.of(key), offers, () -> {}));
    }
  }

  private void personal(Library library, Rescued rescue) {
    rescueStands = true;
    String aside = rescue.aside().toString();
    Path backup = rescue.backup();
    Message message =
        backup == null
            ? Message.of("repair.personal", rescue.records(), aside)
            : Message.of("repair.personal.backup", rescue.records(), aside, name(backup));
    List<Notice.Offer> offers =
        backup == null
            ? List.of()
            : List.of(
                new Notice.Offer(
                    Message.of("repair.personal.restore"), () -> restore(library, backup)));
    notices.accept(new Notice(Notice.Weight.WARNING, message, offers, () -> told(library, rescue)));
  }

  private static String name(Path backup) {
    return String.valueOf(backup.getFileName());
  }

  private void told(Library library, Rescued rescue) {
    rescueStands = false;
    tasks.run(
        "told",
        () -> {
          library.personal().told(rescue);
          return rescue;
        },
        done -> {},
        failure -> notices.accept(Failures.notice(failure)));
  }

  private void restore(Library library, Path backup) {
    tasks.run(
        "restore",
        () -> {
          library.personal().restore(backup);
          return backup;
        },
        done -> {
          restored.run();
          Message message = Message.of("repair.personal.restored", name(backup));
          notices.accept(new Notice(Notice.Weight.INFO, message));
        },
        failure -> notices.accept(Failures.notice(failure)));
  }
}
