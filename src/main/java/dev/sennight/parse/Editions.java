package dev.sennight.parse;

import dev.sennight.model.Link;
import java.util.List;

/** Editions of one document in several languages, side by side. */
final class Editions {
  private Editions() {}

  /** Whether one of {@code links} leads from {@code file} to another edition of it. */
  static boolean pointsToAnother(String file, List<Link> links) {
    String own = Languages.editionless(file);
    return links.stream().anyMatch(link -> leadsTo(link, file, own));
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
