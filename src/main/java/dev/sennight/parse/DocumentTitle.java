package dev.sennight.parse;

import dev.sennight.model.DocumentNames;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterKeys;
import dev.sennight.parse.series.SeriesInference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of a document, and the heading that gives them.
 *
 * @param heading the section of the first heading, when it is the title of the document
 */
record DocumentTitle(DocumentNames names, @Nullable Section heading) {
  private static final int LONGEST_TITLE = 1000;

  /** Characters of a first line that may be a title. */
  private static final int LONGEST_LINE = 80;

  private static final Pattern INDEX = Pattern.compile("(?i)_?(?:readme|index)");

  /** The title is the start of one that is very long; no name repeats the file name. */
  static DocumentTitle of(String file, FrontMatter frontMatter, List<Section> sections) {
    Section heading = titleSection(sections);
    String written = frontMatter.first(FrontMatterKeys.TITLE);
    String first = heading == null ? null : heading.title();
    String stem = stem(file);
    String line = written == null && first == null ? issueLine(stem, sections) : null;
    String whole =
        Stream.of(written, first, line)
            .filter(Objects::nonNull)
            .findFirst()
            .map(String::strip)
            .orElse(stem);
    String title = PlainText.start(whole, LONGEST_TITLE);
    Set<String> names = new LinkedHashSet<>();
    names.add(whole);
    if (first != null) {
      names.add(first);
    }
    names.remove(stem);
    List<String> aliases = frontMatter.list(FrontMatterKeys.ALIASES);
    return new DocumentTitle(new DocumentNames(title, List.copyOf(names), aliases), heading);
  }

  /**
   * A level-1 heading that nothing stands before, when no other is of its level or it names an
   * issue: else each is the heading of a part.
   */
  private static @Nullable Section titleSection(List<Section> sections) {
    if (sections.size() < 2) {
      return null;
    }
    Section first = sections.get(1);
    boolean named = first.level() == 1 && !first.title().isEmpty();
    boolean alone = sections.stream().filter(section -> section.level() == 1).count() == 1;
    boolean leads = PlainText.of(sections.getFirst().blocks()).isBlank();
    return named && (leads && alone || SeriesInference.isIssueTitle(first.title())) ? first : null;
  }

  /** The first line of the text, when it names an issue and the file name but counts; else null. */
  private static @Nullable String issueLine(String stem, List<Section> sections) {
    List<Block> blocks = sections.getFirst().blocks();
    if (blocks.isEmpty() || !(blocks.getFirst() instanceof Block.Paragraph first)) {
      return null;
    }
    List<Inline> words =
        first.content().stream()
            .takeWhile(inline -> !(inline instanceof Inline.LineBreak))
            .toList();
    String line = PlainText.ofInlines(words).strip();
    boolean names =
        line.length() <= LONGEST_LINE
            && words.stream().noneMatch(Inline.Link.class::isInstance)
            && SeriesInference.isIssueTitle(line);
    return names && SeriesInference.isCounted(stem) ? line : null;
  }

  /** The file name; of a README that of its folder. */
  private static String stem(String file) {
    String stem = FilePaths.stem(file);
    int slash = file.lastIndexOf('/');
    boolean index = INDEX.matcher(stem).matches();
    if (index && slash > 0) {
      return FilePaths.name(file.substring(0, slash));
    }
    return stem.isBlank() ? "?" : stem;
  }
}
