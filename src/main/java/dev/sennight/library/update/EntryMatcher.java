package dev.sennight.library.update;

import dev.sennight.model.EntryId;
import dev.sennight.model.ParsedDocument;
import dev.sennight.model.ParsedEntry;
import dev.sennight.store.PreviousEntry;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
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
    Set<PreviousEntry> left = new LinkedHashSet<>(priors);
    pair(
        left,
        prior -> List.of(prior.fingerprint(), TitleKey.of(prior.title())),
        i -> List.of(fingerprints[i], titles.get(i)));
    pair(left, PreviousEntry::key, keys::get);
    pair(
        left,
        PreviousEntry::fingerprint,
        i -> texts.get(i).length() >= SHORTEST_TEXT ? fingerprints[i] : "none");
    pairAlike(left, priorText);
    return kept;
  }

  /** Pairs entries with those that had the same mark before, in order. */
  private void pair(
      Set<PreviousEntry> left, Function<PreviousEntry, Object> before, IntFunction<Object> now) {
    Map<Object, Deque<PreviousEntry>> byMark = new HashMap<>();
    left.forEach(prior ->
        byMark.computeIfAbsent(before.apply(prior), mark -> new ArrayDeque<>()).add(prior));
    for (int i = 0; i < kept.length && !left.isEmpty(); i++) {
      Deque<PreviousEntry> same = kept[i] == null ? byMark.get(now.apply(i)) : null;
      PreviousEntry first = same == null ? null : same.poll();
      if (first != null) {
        kept[i] = first.id();
        left.remove(first);
      }
    }
  }

  private record Pair(int entry, PreviousEntry prior, double alike, int distance) {}

  private void pairAlike(Set<PreviousEntry> left, EntryIds.PriorText priorText) throws IOException {
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
