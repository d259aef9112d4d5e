package dev.sennight.parse;

import dev.sennight.model.text.FilePaths;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.frontmatter.FrontMatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document is called.
 *
 * @param title front matter, first heading, or file name; the start of one that is very long
 * @param names title and first heading, as far as the file name is another
 * @param heading the section of the first heading, when it is the title of the document
 */
record DocumentNames(
    String title, List<String> names, List<String> aliases, @Nullable Section heading) {
  private static final int LONGEST_TITLE = 1000;

  DocumentNames {
    names = List.copyOf(names);
    aliases = List.copyOf(aliases);
  }

  static DocumentNames of(String file, FrontMatter frontMatter, List<Section> sections) {
    Section heading = titleSection(sections);
    String written = frontMatter.first("title", "标题");
    String first = heading == null ? null : heading.title();
    String stem = stem(file);
    String whole = written != null ? written.strip() : first != null ? first : stem;
    String title = PlainText.start(whole, LONGEST_TITLE);
    Set<String> names = new LinkedHashSet<>();
    names.add(whole);
    if (first != null) {
      names.add(first);
    }
    names.remove(stem);
    List<String> aliases = new ArrayList<>(frontMatter.list("aliases", "alias", "别名"));
    return new DocumentNames(title, List.copyOf(names), aliases, heading);
  }

  /** A level-1 heading before all others, or else any heading that nothing stands before. */
  private static @Nullable Section titleSection(List<Section> sections) {
    if (sections.size() < 2) {
      return null;
    }
    Section first = sections.get(1);
    boolean named = !first.title().isEmpty();
    return named && first.level() == 1 ? first : null;
  }

  private static String stem(String file) {
    String stem = FilePaths.stem(file);
    return stem.isBlank() ? "?" : stem;
  }
}
