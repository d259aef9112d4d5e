package dev.sennight.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sennight.parse.items.SectionShape;
import dev.sennight.parse.series.DocumentFacts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one document tells of structure, its own and that of its siblings. Small, so that it is
 * stored: when a document changes, its siblings are not read again.
 *
 * @param facts what tells its series and issue
 * @param parts the sections with content: those outside of all issues inside the document, then
 *     those of each such issue; one part for a document without issues inside
 * @param fingerprints of the blocks at both ends of each part, see {@link Boilerplate}
 * @param insideSeries what the headings of the issues inside have in common, "" when that names
 *     nothing; null without such issues
 */
public record DocumentEvidence(
    DocumentFacts facts,
    List<List<SectionShape>> parts,
    List<List<Integer>> fingerprints,
    @Nullable String insideSeries) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public DocumentEvidence {
    parts = parts.stream().map(List::copyOf).toList();
    fingerprints = fingerprints.stream().map(List::copyOf).toList();
  }

  /** Reads what {@link #toJson()} wrote; empty for what another version wrote. */
  public static Optional<DocumentEvidence> fromJson(String json) {
    try {
      return Optional.of(JSON.readValue(json, DocumentEvidence.class));
    } catch (JsonProcessingException _) {
      return Optional.empty(); // as if the document had no siblings, until it is read again
    }
  }

  /** This evidence as JSON. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("evidence is plain data", e);
    }
  }
}
