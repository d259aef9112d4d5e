package dev.sennight.parse;

import dev.sennight.parse.items.ItemForm;
import dev.sennight.parse.series.SeriesMatch;
import java.util.List;
import java.util.Optional;

/**
 * How a digest is cut: what was inferred from its evidence and that of its siblings. Two plans are
 * equal when they cut the same document into the same entries.
 *
 * @param match its series and issue; a document with issues inside has the series of those
 * @param ruled whether a rule recognised it and says how its sections split
 * @param forms how each section of {@link DocumentEvidence#parts()}, one part after the other,
 *     splits; empty when a rule says how
 * @param boilerplate fingerprints of what repeats in most issues and stands in this document too,
 *     sorted
 */
public record DocumentPlan(
    SeriesMatch match, boolean ruled, List<Optional<ItemForm>> forms, List<Integer> boilerplate) {
  public DocumentPlan {
    forms = List.copyOf(forms);
    boilerplate = List.copyOf(boilerplate);
  }
}
