package dev.sennight.library.update;

import dev.sennight.library.scan.ReadDocument;
import dev.sennight.library.scan.SafeReader;
import dev.sennight.library.scan.ScannedFile;
import dev.sennight.library.update.FailureIsolation.Suspect;
import dev.sennight.model.FileProblem;
import dev.sennight.model.Problem;
import dev.sennight.model.ProblemKind;
import dev.sennight.store.StoreWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes up what was read, one file after the other. What cannot be written is written as plain
 * text; where that fails too, what was there of it before stays, and a problem says so.
 */
final class DocumentWriter {
  private final DocumentWriting writing;
  private final StoreWriter writer;
  private final SafeReader reader;
  private final FailureIsolation suspects;
  private final StructurePass structures;
  private final List<FileProblem> problems = new ArrayList<>();

  DocumentWriter(
      DocumentWriting writing,
      StoreWriter writer,
      SafeReader reader,
      FailureIsolation suspects,
      StructurePass structures) {
    this.writing = writing;
    this.writer = writer;
    this.reader = reader;
    this.suspects = suspects;
    this.structures = structures;
  }

  DocumentWriting writing() {
    return writing;
  }

  /** Files that could not be read or written. */
  List<FileProblem> problems() {
    return problems;
  }

  /**
   * Takes up one file.
   *
   * @throws DocumentFailure the batch is lost
   */
  void take(ReadDocument read) throws IOException, DocumentFailure {
    switch (read) {
      case ReadDocument.Parsed parsed -> put(parsed);
      case ReadDocument.Same same -> writer.touch(same.file().file(), same.state());
      case ReadDocument.Gone gone -> writing.gone(gone.file().file());
      case ReadDocument.Failed failed ->
          problem(failed.file(), ProblemKind.UNREADABLE, failed.reason());
    }
  }

  private void put(ReadDocument.Parsed parsed) throws IOException, DocumentFailure {
    Suspect suspect = suspects.of(parsed.file().file()).orElse(null);
    if (suspect != null) {
      putPlain(parsed.file(), suspect.plain(), suspect.reason());
      return;
    }
    try {
      write(parsed);
    } catch (DocumentFailure e) {
      if (e.isBatchLost()) {
        throw e;
      }
      putPlain(parsed.file(), false, e.reason());
    }
  }

  private void putPlain(ScannedFile file, boolean failed, String reason)
      throws IOException, DocumentFailure {
    if (failed) {
      problem(file, ProblemKind.NOT_INDEXED, reason);
      return;
    }
    ReadDocument plain = reader.readPlain(file, reason);
    if (!(plain instanceof ReadDocument.Parsed parsed)) {
      take(plain);
      return;
    }
    try {
      write(parsed);
    } catch (DocumentFailure e) {
      if (e.isBatchLost()) {
        throw e;
      }
      problem(file, ProblemKind.NOT_INDEXED, e.reason());
    }
  }

  private void write(ReadDocument.Parsed parsed) throws IOException, DocumentFailure {
    writing.put(parsed);
    structures.keep(writer, parsed.file().file());
  }

  private void problem(ScannedFile file, ProblemKind kind, String reason) {
    problems.add(new FileProblem(file.file(), Problem.at(0, kind, reason)));
  }
}
