package dev.sennight.library;

import dev.sennight.model.LinkLookup;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Answers of a library about the links of one document. What cannot be read is an {@link
 * UncheckedIOException} with the {@link LibraryException} as its cause.
 *
 * @param file relative to the library; "" for links that no document holds
 */
public record LibraryLinks(Library library, String file) implements LinkLookup {
  /** What a JPEG says of its camera stands before its size, and may take 64 KB. */
  private static final int PICTURE_START = 1 << 17;

  @Override
  public Resolution resolve(LinkForm form, String target) {
    return asked(() -> library.links().resolve(file, form, target));
  }

  @Override
  public long pictures() {
    return asked(library::pictures);
  }

  @Override
  public List<Block> embedded(String target) {
    return asked(() -> library.links().embedded(file, target));
  }

  /** The bytes of an image of the library; empty when there is none. */
  public Optional<byte[]> picture(String path) {
    return asked(() -> library.attachment("", "/" + path));
  }

  @Override
  public Optional<byte[]> pictureStart(String path) {
    return asked(() -> library.attachment("", "/" + path, PICTURE_START));
  }

  private static <T> T asked(Question<T> question) {
    try {
      return question.ask();
    } catch (LibraryException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws LibraryException;
  }
}
