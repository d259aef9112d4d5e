package dev.sennight.parse;

import dev.sennight.model.Link;
import java.util.List;

/** Files that only point to another edition of themselves. */
final class Editions {
  private static final int LONGEST_STUB = 1200;

  private Editions() {}

  /**
   * Whether a document of {@code length} characters with {@code links} is nothing but a pointer.
   */
  static boolean isStub(String file, int length, List<Link> links) {
    String own = Languages.editionless(file);
    return length <= LONGEST_STUB && links.stream().anyMatch(link -> leadsTo(link, file, own));
  }

  private static boolean leadsTo(Link link, String file, String own) {
    String target = link.target();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    String name = target.startsWith("./") ? target.substring(2) : target;
    boolean sibling = !name.isEmpty() && name.indexOf('/') < 0 && name.indexOf(':') < 0;
    boolean document = name.endsWith(".md") || name.endsWith(".markdown");
    String other = folder + name;
    return sibling && document && !other.equals(file) && Languages.editionless(other).equals(own);
  }
}
