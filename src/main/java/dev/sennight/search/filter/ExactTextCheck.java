package dev.sennight.search.filter;

import dev.sennight.index.IndexFields;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.jspecify.annotations.Nullable;

/**
 * Whether title, names, text, tags or headings of an entry hold something as it is written. The
 * index folds case, width, accents and traditional forms.
 */
final class ExactTextCheck implements EntryCheck {
  private static final Set<String> READ =
      Set.of(IndexFields.ID, IndexFields.TITLE, IndexFields.NAMES, IndexFields.BODY);

  private final ExactText written;
  private final ExactTextLabels labels;
  private @Nullable Set<String> labelled;

  ExactTextCheck(ExactText written, ExactTextLabels labels) {
    this.written = written;
    this.labels = labels;
  }

  @Override
  public Set<String> fields() {
    return READ;
  }

  @Override
  public boolean holds(Document entry) {
    for (IndexableField field : entry.getFields()) {
      String text = field.stringValue();
      if (text != null && !field.name().equals(IndexFields.ID) && written.standsIn(text)) {
        return true;
      }
    }
    return labelled().contains(entry.get(IndexFields.ID));
  }

  /** Ids of the entries with such a tag or heading; read when the first entry needs them. */
  private Set<String> labelled() {
    Set<String> known = labelled;
    if (known == null) {
      known = new HashSet<>();
      for (var entry : labels.holding(written.text()).entrySet()) {
        if (entry.getValue().stream().anyMatch(written::standsIn)) {
          known.add(entry.getKey().value());
        }
      }
      labelled = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return "written " + written.text();
  }
}
