package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.parse.Corpus;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All papers that real documents name come out as BibTeX that a parser reads. */
class CitationCorpusTest {
  private static final Pattern PAPER =
      Pattern.compile("(?i)(?:arxiv\\.org/(?:abs|pdf|html)/|arxiv[:：]\\s?)(\\d{4}\\.\\d{4,5})");

  @TempDir Path folder;

  @Test
  void everyArxivIdIsExported() throws Exception {
    Path library = Corpus.folder().resolve("library");
    TreeSet<String> named = new TreeSet<>();
    for (Path document : Corpus.documents(library)) {
      PAPER
          .matcher(Files.readString(document))
          .results()
          .map((MatchResult id) -> id.group(1))
          .forEach(named::add);
    }
    BibTeXDatabase works = exported(library);
    TreeSet<String> found = new TreeSet<>();
    for (BibTeXEntry work : works.getEntries().values()) {
      if (work.getField(new Key("eprint")) != null) {
        found.add(work.getField(new Key("eprint")).toUserString());
      }
      assertTrue(!work.getField(BibTeXEntry.KEY_TITLE).toUserString().isBlank());
    }
    named.removeAll(found);
    assertEquals(new TreeSet<>(), named);
    assertTrue(found.size() > 100, "papers " + found.size());
  }

  private BibTeXDatabase exported(Path library) throws Exception {
    Path out = folder.resolve("all.bib");
    ScriptRuns.Run run =
        new ScriptRuns(folder)
            .execute(
                "",
                "export",
                "--library=" + library,
                "--index=" + folder.resolve("index"),
                "bibtex",
                "all",
                out.toString());
    assertEquals(0, run.code(), run.messages());
    try (BufferedReader reader = Files.newBufferedReader(out)) {
      return new BibTeXParser().parseFully(reader);
    }
  }
}
