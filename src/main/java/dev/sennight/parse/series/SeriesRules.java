package dev.sennight.parse.series;

import dev.sennight.model.IssueIdentity;
import dev.sennight.model.text.TextResource;
import dev.sennight.parse.markdown.LineBreaks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules that say which series a document belongs to, in order. Safe for use by many threads.
 */
public final class SeriesRules {
  private final List<SeriesRule> rules;
  private final LineBreaks lineBreaks;

  private SeriesRules(List<SeriesRule> rules, LineBreaks lineBreaks) {
    this.rules = List.copyOf(rules);
    this.lineBreaks = lineBreaks;
  }

  /** The rules that ship with the program. */
  public static SeriesRules shipped() {
    return switch (read(TextResource.read(SeriesRules.class, "series.json"))) {
      case Reading.Done done -> done.rules();
      case Reading.Failed failed -> throw new IllegalStateException(failed.reason());
    };
  }

  /** Reads rules from JSON; the schema is in docs/formats.md. */
  public static Reading read(String json) {
    return SeriesRulesReader.read(json);
  }

  /** Rules from a list. */
  public static SeriesRules of(List<SeriesRule> rules) {
    return new SeriesRules(rules, LineBreaks.AS_WRITTEN);
  }

  /** These rules first, then {@code weaker} ones. */
  public SeriesRules before(SeriesRules weaker) {
    return new SeriesRules(
        Stream.concat(rules.stream(), weaker.rules.stream()).toList(), lineBreaks);
  }

  /** These rules for documents whose line breaks mean {@code lineBreaks}. */
  SeriesRules with(LineBreaks lineBreaks) {
    return new SeriesRules(rules, lineBreaks);
  }

  /** What the line breaks of documents mean. */
  public LineBreaks lineBreaks() {
    return lineBreaks;
  }

  /** The rules in order. */
  public List<SeriesRule> rules() {
    return rules;
  }

  /** The series by the first rule that fits; empty when none does. */
  Optional<SeriesMatch> match(DocumentFacts facts) {
    for (SeriesRule rule : rules) {
      Optional<IssueNumbers> numbers = rule.match(facts);
      if (numbers.isPresent()) {
        IssueIdentity identity = new IdentityReader(facts, numbers.get()).read();
        return Optional.of(new SeriesMatch(rule.name(), identity, rule.items()));
      }
    }
    return Optional.empty();
  }

  /** What reading rules gives. */
  public sealed interface Reading {
    /** The rules. */
    record Done(SeriesRules rules) implements Reading {}

    /**
     * An error.
     *
     * @param line where it stands, from 1
     * @param reason one sentence with line and field
     */
    record Failed(int line, String reason) implements Reading {}
  }
}
