package dev.sennight.library.links;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one name leads to. Any number of entries may share a title, and each of them may name it, so
 * no question looks at all of them.
 *
 * @param targets by rank, then by file; not empty
 */
record Namesakes(List<LinkNames.Target> targets) {
  private static final int MOST_LOOKED_AT = 500;
  private static final int MOST_OTHERS = 100;

  /** The first in {@code file} among those of the highest rank; or else the first of all. */
  LinkNames.Target best(String file) {
    LinkNames.Target first = targets.getFirst();
    int from = 0;
    int to = targets.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      LinkNames.Target target = targets.get(middle);
      boolean before = target.rank() == first.rank() && target.file().compareTo(file) < 0;
      from = before ? middle + 1 : from;
      to = before ? to : middle;
    }
    LinkNames.Target found = from < targets.size() ? targets.get(from) : first;
    return found.rank() == first.rank() && found.file().equals(file) ? found : first;
  }

  /** Some documents besides that of {@code best}, the first ones first. */
  List<String> others(LinkNames.Target best) {
    Set<String> files = new LinkedHashSet<>();
    int looked = Math.min(targets.size(), MOST_LOOKED_AT);
    for (int i = 0; i < looked && files.size() < MOST_OTHERS; i++) {
      String file = targets.get(i).file();
      if (!file.equals(best.file())) {
        files.add(file);
      }
    }
    return new ArrayList<>(files);
  }
}
