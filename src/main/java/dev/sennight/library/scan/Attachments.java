package dev.sennight.library.scan;

import dev.sennight.library.links.LinkResolver;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files of a library, and nothing outside of it. */
public final class Attachments {
  private static final long LARGEST = 64L * 1024 * 1024;

  private final Path root;
  private final InsideFile inside;

  /**
   * Files below {@code root}.
   *
   * @param root a real path
   */
  public Attachments(Path root) {
    this.root = root;
    inside = new InsideFile(root, LARGEST);
  }

  /** The first bytes, at most {@code most}, of what {@code target} means in {@code fromFile}. */
  public Optional<byte[]> read(LinkResolver resolver, String fromFile, String target, int most)
      throws IOException {
    String cut = target.indexOf('|') < 0 ? target : target.substring(0, target.indexOf('|'));
    for (LinkForm form : new LinkForm[] {LinkForm.MARKDOWN, LinkForm.WIKI}) {
      Resolution resolution = resolver.resolve(fromFile, form, cut).resolution();
      if (resolution instanceof Resolution.Attachment attachment) {
        return bytes(attachment.file(), most);
      }
      if (resolution instanceof Resolution.Web) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<byte[]> bytes(String file, int most) throws IOException {
    try {
      return Optional.of(inside.read(root.resolve(file), most));
    } catch (InsideFile.RefusedException | NoSuchFileException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
