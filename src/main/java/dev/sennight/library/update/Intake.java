package dev.sennight.library.update;

import dev.sennight.library.read.ReadDocument;
import dev.sennight.library.scan.Scan;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.store.write.StoreWriter;
import java.io.IOException;
import java.util.List;

/** Takes up what was read, one file after the other. */
final class Intake {
  private final DocumentWriting writing;
  private final StoreWriter writer;
  private final List<Scan.FileProblem> problems;
  private long unchanged;

  /**
   * An intake.
   *
   * @param problems what the walk found; files that cannot be read are added
   */
  Intake(DocumentWriting writing, StoreWriter writer, List<Scan.FileProblem> problems) {
    this.writing = writing;
    this.writer = writer;
    this.problems = problems;
  }

  DocumentWriting writing() {
    return writing;
  }

  List<Scan.FileProblem> problems() {
    return problems;
  }

  /** How many documents stay as they are although their files were looked into. */
  long unchanged() {
    return unchanged;
  }

  void take(ReadDocument read) throws IOException {
    switch (read) {
      case ReadDocument.Parsed parsed -> writing.put(parsed);
      case ReadDocument.Same same -> {
        writer.touch(same.file().file(), same.state());
        unchanged++;
      }
      case ReadDocument.Gone gone -> writing.gone(gone.file().file());
      case ReadDocument.Failed failed -> {
        String file = failed.file().file();
        Problem problem = Problem.at(0, ProblemKind.UNREADABLE, failed.reason());
        problems.add(new Scan.FileProblem(file, problem));
        unchanged += writing.isKnown(file) ? 1 : 0; // what was read before stays
      }
    }
  }
}
