package dev.sennight.library.read;

import dev.sennight.library.links.LinkResolver;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files of a library, and nothing outside of it. */
public final class Attachments {
  private static final long LARGEST = 64L * 1024 * 1024;

  private final Path root;

  /**
   * Files below {@code root}.
   *
   * @param root a real path
   */
  public Attachments(Path root) {
    this.root = root;
  }

  /** The bytes of what {@code target} means in {@code fromFile}. */
  public Optional<byte[]> read(LinkResolver resolver, String fromFile, String target)
      throws IOException {
    String cut = target.indexOf('|') < 0 ? target : target.substring(0, target.indexOf('|'));
    for (LinkForm form : new LinkForm[] {LinkForm.MARKDOWN, LinkForm.WIKI}) {
      Resolution resolution = resolver.resolve(fromFile, form, cut).resolution();
      if (resolution instanceof Resolution.Attachment attachment) {
        return bytes(attachment.file());
      }
      if (resolution instanceof Resolution.Web) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<byte[]> bytes(String file) throws IOException {
    try {
      Path real = root.resolve(file).toRealPath();
      if (!real.startsWith(root) || !Files.isRegularFile(real) || Files.size(real) > LARGEST) {
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(real));
    } catch (NoSuchFileException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
