package dev.sennight.parse;

import dev.sennight.model.Link;
import dev.sennight.model.text.FilePaths;
import dev.sennight.parse.frontmatter.FrontMatter;
import dev.sennight.parse.frontmatter.FrontMatterKeys;
import dev.sennight.parse.series.FolderLanguages;
import dev.sennight.parse.text.Chars;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Editions of a document: their language, by front matter, file name, or script. */
final class Languages {
  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
  private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko");
  private static final int ENOUGH_TO_TELL = 20_000;
  private static final int FEWEST_LETTERS = 20;

  private Languages() {}

  static @Nullable String of(String file, FrontMatter frontMatter, String text) {
    String written = frontMatter.first(FrontMatterKeys.LANGUAGE);
    if (written != null && isTag(written.replace('_', '-'))) {
      return Locale.forLanguageTag(written.replace('_', '-')).toLanguageTag();
    }
    String named = ofFile(file);
    if (named != null) {
      return named;
    }
    String script = ofScript(text);
    String folder = FolderLanguages.ofFolders(file);
    return folder != null && (script == null || isWritten(folder, script)) ? folder : script;
  }

  /** Whether a text that looks like {@code script} may be in {@code language}. */
  private static boolean isWritten(String language, String script) {
    boolean eastAsian = EAST_ASIAN.contains(Locale.forLanguageTag(language).getLanguage());
    return eastAsian ? !script.equals("en") : script.equals("en");
  }

  /** The tag in {@code README.zh-CN.md}; null when the name has none. */
  static @Nullable String ofFile(String file) {
    String stem = FilePaths.stem(file);
    int dot = stem.lastIndexOf('.');
    String tag = dot <= 0 ? "" : stem.substring(dot + 1).replace('_', '-');
    return isTag(tag) ? Locale.forLanguageTag(tag).toLanguageTag() : null;
  }

  /** The path without extension and language tag: the same for all editions side by side. */
  static String editionless(String file) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    String stem = FilePaths.stem(file);
    return folder + (ofFile(file) == null ? stem : stem.substring(0, stem.lastIndexOf('.')));
  }

  private static boolean isTag(String text) {
    int dash = text.indexOf('-');
    String language = dash < 0 ? text : text.substring(0, dash);
    boolean region = dash < 0 || (text.length() - dash >= 3 && text.length() - dash <= 5);
    return region && language.length() == 2 && KNOWN.contains(language.toLowerCase(Locale.ROOT));
  }

  private static @Nullable String ofScript(String text) {
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int latin = 0;
    int limit = Math.min(text.length(), ENOUGH_TO_TELL);
    for (int i = 0; i < limit; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (c >= 0x3040 && c <= 0x30FF) {
        kana++;
      } else if (Chars.isHangul(c)) {
        hangul++;
      } else if (Chars.isWide(c) && Character.isLetter(c)) {
        han++;
      }
    }
    if (han + kana + hangul + latin < FEWEST_LETTERS) {
      return null;
    }
    if (hangul > han + kana) {
      return hangul * 3 > latin ? "ko" : null;
    }
    if (kana * 10 > han + kana) {
      return "ja";
    }
    // One Chinese character says about as much as three Latin letters.
    return han * 3 > latin ? "zh" : latin > han * 6 ? "en" : null;
  }

  /** Whether one of {@code links} leads from {@code file} to another edition of it. */
  static boolean pointsToAnother(String file, List<Link> links) {
    String own = editionless(file);
    return links.stream().anyMatch(link -> leadsTo(link, file, own));
  }

  private static boolean leadsTo(Link link, String file, String own) {
    String target = link.target();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    String name = target.startsWith("./") ? target.substring(2) : target;
    boolean sibling = !name.isEmpty() && name.indexOf('/') < 0 && name.indexOf(':') < 0;
    boolean document = name.endsWith(".md") || name.endsWith(".markdown");
    String other = folder + name;
    return sibling && document && !other.equals(file) && editionless(other).equals(own);
  }
}
