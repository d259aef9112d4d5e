package dev.sennight.parse;

import dev.sennight.model.ParsedDocument;
import dev.sennight.model.Problem;
import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterReader;
import dev.sennight.parse.markdown.MarkdownDocument;
import dev.sennight.parse.markdown.MarkdownText;
import dev.sennight.parse.series.SeriesRules;
import dev.sennight.parse.text.CpuTimeLimit;
import dev.sennight.parse.text.DecodedText;
import dev.sennight.parse.text.TextDecoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Reads one source file. Never throws for any content: what cannot be parsed becomes plain text and
 * a problem. Safe for use by many threads.
 */
public final class DocumentParser {
  private final StructureInference inference;
  private final MarkdownText markdown;

  /** A parser that knows the series that ship with the program. */
  public DocumentParser() {
    this(SeriesRules.shipped());
  }

  /** A parser that knows the series of {@code rules}. */
  public DocumentParser(SeriesRules rules) {
    inference = new StructureInference(rules);
    markdown = new MarkdownText(rules.lineBreaks());
  }

  /**
   * Parses a document that has no siblings.
   *
   * @param file its path relative to the library, with {@code /}; a witness for its identity
   * @param content its bytes, in any encoding
   */
  public ParsedDocument parse(String file, byte[] content) {
    DocumentOutline outline = outline(file, content);
    return outline.cut(inference.plans(List.of(outline.evidence()), "").get(file));
  }

  /** How {@code documents}, whole groups of siblings, are cut, by file; notes are absent. */
  public Map<String, DocumentPlan> plans(
      Collection<DocumentEvidence> documents, String libraryName) {
    return inference.plans(documents, libraryName);
  }

  /** The series among {@code documents}, whole groups of siblings, and why they are. */
  public List<InferredSeries> series(Collection<DocumentEvidence> documents, String libraryName) {
    return inference.series(documents, libraryName);
  }

  /**
   * The first of two passes: reads a document up to what its siblings must tell.
   *
   * @param file its path relative to the library, with {@code /}
   * @param content its bytes, in any encoding
   */
  public DocumentOutline outline(String file, byte[] content) {
    DecodedText decoded = TextDecoder.decode(content);
    String text = decoded.text();
    CpuTimeLimit limit = CpuTimeLimit.forText(text.length());
    FrontMatter frontMatter = FrontMatterReader.read(text);
    MarkdownDocument body =
        markdown.read(text.substring(frontMatter.bodyStart()), frontMatter.bodyLine(), limit);
    List<Problem> problems = new ArrayList<>(decoded.problems());
    problems.addAll(frontMatter.problems());
    problems.addAll(body.problems());
    return DocumentOutline.of(new SourceFile(file, decoded, frontMatter, problems), body);
  }
}
