package dev.sennight.parse;

import dev.sennight.model.Link;
import dev.sennight.parse.text.CpuTimeLimit;
import java.util.ArrayList;
import java.util.List;

/** The links of a document, handed out by the lines they stand on; each one once. */
final class LinksByLine {
  private final List<Link> links;
  private final boolean[] taken;
  private final CpuTimeLimit limit;

  /**
   * Takes over the links of a document.
   *
   * @param links sorted by line
   * @param limit of the work that hands them out: every entry asks for its links
   */
  LinksByLine(List<Link> links, CpuTimeLimit limit) {
    this.limit = limit;
    this.links = links;
    this.taken = new boolean[links.size()];
  }

  /** The links on the lines from {@code first} to {@code last} that were not handed out yet. */
  List<Link> take(int first, int last) {
    limit.step();
    List<Link> found = new ArrayList<>();
    for (int i = firstOn(first); i < links.size() && links.get(i).line() <= last; i++) {
      if (!taken[i]) {
        taken[i] = true;
        found.add(links.get(i));
      }
    }
    return found;
  }

  /** The links that nobody took. */
  List<Link> rest() {
    return take(0, Integer.MAX_VALUE);
  }

  private int firstOn(int line) {
    int low = 0;
    int high = links.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (links.get(middle).line() < line) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
