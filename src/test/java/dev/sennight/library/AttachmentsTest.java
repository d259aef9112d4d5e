package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page asks for, only files of the library are read. */
class AttachmentsTest {
  private static final byte[] INSIDE = {1};
  private static final byte[] SECRET = {2};

  @TempDir Path parent;
  private TestLibrary files;
  private Library library;

  @BeforeEach
  void open() throws Exception {
    files = new TestLibrary(parent);
    files.write("notes/n.md", "# Note", "![inside](a.png)");
    Files.write(files.folder.resolve("notes/a.png"), INSIDE);
    Files.write(parent.resolve("secret.png"), SECRET);
    library = files.openWhole();
    TestLibrary.index(library);
  }

  @AfterEach
  void close() {
    library.close();
  }

  private Optional<byte[]> read(String target) throws LibraryException {
    return library.attachment("notes/n.md", target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "/notes/a.png", "../notes/a.png", "../notes/../notes/a.png"})
  void filesOfTheLibraryAreRead(String target) throws Exception {
    assertArrayEquals(INSIDE, read(target).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../secret.png",
        "..%2F..%2Fsecret.png",
        "..\\..\\secret.png",
        "../notes/../../secret.png",
        "/../secret.png",
        "secret.png",
        "file:///etc/passwd",
        "/etc/passwd",
        "//localhost/etc/passwd",
        "app://local/etc/passwd",
        "a.png\u0000.md"
      })
  void othersAreNot(String target) throws Exception {
    assertTrue(read(target).isEmpty());
    assertTrue(read(parent.resolve(target.replace("\u0000", "")).toString()).isEmpty());
  }

  /** The names of the library are those of the last run; the file may be another one by now. */
  @Test
  void aFileThatBecameALinkLeadsNowhere() throws Exception {
    Path image = files.folder.resolve("notes/a.png");
    Files.delete(image);
    Files.createSymbolicLink(image, parent.resolve("secret.png"));
    assertTrue(read("a.png").isEmpty());
  }

  @Test
  void aFolderThatBecameALinkLeadsNowhere() throws Exception {
    Path notes = files.folder.resolve("notes");
    Path outside = Files.createDirectory(parent.resolve("outside"));
    Files.write(outside.resolve("a.png"), SECRET);
    Files.delete(notes.resolve("a.png"));
    Files.delete(notes.resolve("n.md"));
    Files.delete(notes);
    Files.createSymbolicLink(notes, outside);
    assertTrue(read("a.png").isEmpty());
  }
}
