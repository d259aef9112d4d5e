package dev.sennight.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.LineBreakSetting;
import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.HeldTasks;
import dev.sennight.ui.task.HeldTasks.Held;
import dev.sennight.ui.text.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose setting of line breaks is shown and written while libraries change. */
class LineBreaksViewModelTest {
  @AutoClose private final SampleLibrary first = new SampleLibrary(1, 2);
  @AutoClose private final SampleLibrary second = new SampleLibrary(1, 2);
  private final HeldTasks tasks = new HeldTasks();
  private final List<Exception> failures = new ArrayList<>();
  private final LibraryViewModel library =
      new LibraryViewModel(tasks, notice -> {}, () -> Language.ENGLISH);
  private final LineBreaksViewModel lineBreaks =
      new LineBreaksViewModel(tasks, library, failures::add);

  @BeforeEach
  void set() throws Exception {
    LineBreakSetting.set(first.location(), true);
  }

  @AfterEach
  void close() {
    library.release();
    tasks.finishAll();
    assertEquals(List.of(), failures);
  }

  private Held open(SampleLibrary sample) {
    library.open(sample.location());
    tasks.take("open").finish();
    return tasks.take("line breaks");
  }

  @Test
  void theSettingOfTheLibraryBeforeIsDropped() {
    Held before = open(first);
    open(second).finish();
    before.finish();
    assertFalse(lineBreaks.commonMark().get());
  }

  @Test
  void nothingIsWrittenBeforeTheSettingIsKnown() throws Exception {
    open(first).finish();
    assertTrue(lineBreaks.commonMark().get());
    Held now = open(second);
    lineBreaks.commonMark().set(false);
    lineBreaks.commonMark().set(true);
    tasks.finishAll();
    assertFalse(LineBreakSetting.isCommonMark(second.location()));
    now.finish();
    assertFalse(lineBreaks.commonMark().get());
  }
}
