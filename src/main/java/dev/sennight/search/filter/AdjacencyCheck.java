package dev.sennight.search.filter;

import dev.sennight.index.analysis.TokenKind;
import dev.sennight.index.analysis.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;

/** Whether the words of a phrase stand side by side, with no other word or part of one between. */
final class AdjacencyCheck implements EntryCheck {
  private final PhraseTerms phrase;
  private final Set<String> fields;

  AdjacencyCheck(PhraseTerms phrase, Set<String> fields) {
    this.phrase = phrase;
    this.fields = Set.copyOf(fields);
  }

  /** The first {@code terms} of the phrase, found from {@code position} up to {@code end}. */
  private record Begun(int position, int terms, int end) {}

  @Override
  public Set<String> fields() {
    return fields;
  }

  @Override
  public boolean holds(Document entry) {
    for (IndexableField field : entry.getFields()) {
      String text = field.stringValue();
      if (text != null && standsIn(text)) {
        return true;
      }
    }
    return false;
  }

  boolean standsIn(String text) {
    List<Begun> begun = new ArrayList<>();
    Tokenizer scanner = Tokenizer.forText();
    scanner.start(text);
    while (scanner.next()) {
      int position = scanner.position();
      if (scanner.kind().isBase() || scanner.kind() == TokenKind.PART) {
        begun.removeIf(each -> place(each) < position);
        for (Begun each : List.copyOf(begun)) {
          if (place(each) == position && goesOn(each, scanner, text)) {
            begun.add(new Begun(each.position, each.terms + 1, scanner.end()));
          }
        }
        if (phrase.isBase(0, scanner.term())) {
          begun.add(new Begun(position, 1, scanner.end()));
        }
        if (begun.stream().anyMatch(each -> each.terms == phrase.bases())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The position of the term that comes next. */
  private int place(Begun begun) {
    return begun.position + phrase.basePosition(begun.terms);
  }

  private boolean goesOn(Begun begun, Tokenizer scanner, String text) {
    return phrase.isBase(begun.terms, scanner.term())
        && text.substring(Math.min(begun.end, scanner.start()), scanner.start())
            .chars()
            .noneMatch(Character::isLetterOrDigit);
  }

  @Override
  public String toString() {
    return "side by side " + phrase.terms();
  }
}
