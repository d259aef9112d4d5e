package dev.sennight.library.ids;

import dev.sennight.store.PreviousEntry;
import dev.sennight.model.EntryId;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Knows the entries of a document again after it changed. */
final class EntryMatcher {
  /** Shorter texts are too alike to tell entries apart. */
  private static final int SHORTEST_TEXT = 20;

  private static final double ALIKE = 0.5;

  /** More pairs than this are not compared word by word: the file was replaced, not edited. */
  private static final int MOST_PAIRS = 10_000;

  private final List<String> titles;
  private final List<String> keys;
  private final List<String> texts;
  private final long[] fingerprints;
  private final @Nullable EntryId[] kept;

  EntryMatcher(ParsedDocument document, List<String> keys, List<String> texts) {
    titles = document.entries().stream().map(ParsedEntry::title).map(TitleKey::of).toList();
    this.keys = keys;
    this.texts = texts;
    fingerprints = texts.stream().mapToLong(EntryIds::fingerprint).toArray();
    kept = new EntryId[keys.size()];
  }

  /** For each entry the id it had before, or null. */
  @Nullable EntryId[] match(List<PreviousEntry> priors, EntryIds.PriorText priorText)
      throws IOException {
    List<PreviousEntry> left = new ArrayList<>(priors);
    pair(
        left,
        (i, prior) ->
            prior.fingerprint() == fingerprints[i]
                && TitleKey.of(prior.title()).equals(titles.get(i)));
    pair(left, (i, prior) -> prior.key().equals(keys.get(i)));
    pair(
        left,
        (i, prior) ->
            prior.fingerprint() == fingerprints[i] && texts.get(i).length() >= SHORTEST_TEXT);
    pairAlike(left, priorText);
    return kept;
  }

  private void pair(List<PreviousEntry> left, BiPredicate<Integer, PreviousEntry> same) {
    for (int i = 0; i < kept.length && !left.isEmpty(); i++) {
      if (kept[i] != null) {
        continue;
      }
      for (PreviousEntry prior : left) {
        if (same.test(i, prior)) {
          kept[i] = prior.id();
          left.remove(prior);
          break;
        }
      }
    }
  }

  private record Pair(int entry, PreviousEntry prior, double alike, int distance) {}

  private void pairAlike(List<PreviousEntry> left, EntryIds.PriorText priorText)
      throws IOException {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] == null && texts.get(i).length() >= SHORTEST_TEXT) {
        open.add(i);
      }
    }
    if (left.isEmpty() || open.isEmpty() || (long) left.size() * open.size() > MOST_PAIRS) {
      return;
    }
    List<Pair> pairs = new ArrayList<>();
    List<Set<Integer>> grams =
        open.stream().map(i -> BigramSimilarity.grams(texts.get(i))).toList();
    for (PreviousEntry prior : left) {
      Set<Integer> before = BigramSimilarity.grams(priorText.of(prior));
      for (int k = 0; k < open.size(); k++) {
        double alike = BigramSimilarity.of(before, grams.get(k));
        if (alike >= ALIKE) {
          pairs.add(new Pair(open.get(k), prior, alike, Math.abs(open.get(k) - prior.ordinal())));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::alike).reversed().thenComparingInt(Pair::distance));
    for (Pair pair : pairs) {
      if (kept[pair.entry()] == null && left.remove(pair.prior())) {
        kept[pair.entry()] = pair.prior().id();
      }
    }
  }
}
