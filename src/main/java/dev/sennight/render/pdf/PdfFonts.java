package dev.sennight.render.pdf;

import dev.sennight.render.pdf.FontFile.Face;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;

/**
 * The fonts of one PDF. Not for use by several threads, nor for a second PDF.
 *
 * @param chinese whether there are Chinese characters among what they can write
 */
public record PdfFonts(FontStack text, FontStack bold, FontStack code, boolean chinese) {
  private static final Logger LOG = LoggerFactory.getLogger(PdfFonts.class);
  private static final int REGULAR = 400;
  private static final int BOLD = 700;
  private static final String SAMPLE = "的汉语";
  private static final int LARGE = 1_000_000;
  private static final int MOST_TRIED = 60;

  private static final Pattern SIMPLIFIED = Pattern.compile("sc(-.*)?$|gb|cn|hans[^a]|yahei");
  private static final Pattern OTHER_FORM = Pattern.compile("mono|ui(-|$)|italic|oblique|narrow");
  private static final Pattern HEAVY = Pattern.compile("bold|semibold|w6|heavy|black|medium");
  private static final Pattern LIGHT = Pattern.compile("light|thin|demi|w[12]$");

  /** Finds fonts; empty when there is none at all. Reads files: slow. */
  public static Optional<PdfFonts> find(FontFolders folders) {
    Map<String, Path> files = folders.files();
    List<FontDescription> chinese = chinese(files);
    List<FontDescription> western = first(KnownFonts.WESTERN, files, "a");
    List<FontDescription> signs = all(KnownFonts.SIGNS, files);
    List<FontDescription> fixed = all(KnownFonts.FIXED, files).stream().limit(1).toList();
    if (chinese.isEmpty() && western.isEmpty()) {
      return Optional.empty();
    }
    FontStack text = stack(regular(chinese), regular(western), signs);
    FontStack bold = stack(chinese.reversed(), western.reversed(), signs);
    FontStack code = stack(fixed, text.fonts(), List.of());
    return Optional.of(new PdfFonts(text, bold, code, !chinese.isEmpty()));
  }

  private static List<FontDescription> regular(List<FontDescription> pair) {
    return pair.stream().limit(1).toList();
  }

  private static FontStack stack(
      List<FontDescription> first, List<FontDescription> second, List<FontDescription> third) {
    return new FontStack(Stream.of(first, second, third).flatMap(List::stream).toList());
  }

  private static List<FontDescription> chinese(Map<String, Path> files) {
    List<FontDescription> known = first(KnownFonts.CHINESE, files, SAMPLE);
    return known.isEmpty() ? unknown(files) : known;
  }

  /** A font whose name says nothing to us may do as well. */
  private static List<FontDescription> unknown(Map<String, Path> files) {
    return files.values().stream()
        .filter(PdfFonts::isLarge)
        .limit(MOST_TRIED)
        .map(file -> load(file, REGULAR, SAMPLE))
        .flatMap(Optional::stream)
        .limit(1)
        .toList();
  }

  private static boolean isLarge(Path file) {
    try {
      return Files.size(file) >= LARGE;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The first pair that can be had, the regular weight first; that one alone has no other. */
  private static List<FontDescription> first(
      List<KnownFonts.Pair> pairs, Map<String, Path> files, String needed) {
    for (KnownFonts.Pair pair : pairs) {
      Optional<FontDescription> regular = load(files.get(pair.regular()), REGULAR, needed);
      if (regular.isPresent()) {
        List<FontDescription> fonts = new ArrayList<>(List.of(regular.get()));
        load(files.get(pair.bold()), BOLD, needed).ifPresent(fonts::add);
        return fonts;
      }
    }
    return List.of();
  }

  private static List<FontDescription> all(List<String> names, Map<String, Path> files) {
    return names.stream()
        .map(name -> load(files.get(name), REGULAR, ""))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The face of a file that comes nearest to {@code weight}, if it has all of {@code needed}. */
  private static Optional<FontDescription> load(@Nullable Path file, int weight, String needed) {
    if (file == null) {
      return Optional.empty();
    }
    return FontFile.faces(file).stream()
        .max(Comparator.comparingInt(face -> fitness(face, weight)))
        .flatMap(face -> load(face, weight))
        .filter(font -> needed.codePoints().allMatch(font.getFont()::charExists));
  }

  private static int fitness(Face face, int weight) {
    String name = face.name().toLowerCase(Locale.ROOT);
    int points = SIMPLIFIED.matcher(name).find() ? 4 : 0;
    points -= OTHER_FORM.matcher(name).find() ? 5 : 0;
    points -= LIGHT.matcher(name).find() ? 2 : 0;
    boolean heavy = HEAVY.matcher(name).find();
    return points + (heavy == weight > REGULAR ? 3 : 0);
  }

  private static Optional<FontDescription> load(Face face, int weight) {
    try {
      BaseFont font =
          BaseFont.createFont(
              face.path(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, null, null);
      boolean heavy = HEAVY.matcher(face.name().toLowerCase(Locale.ROOT)).find();
      int has = weight > REGULAR && heavy ? BOLD : REGULAR;
      return Optional.of(new FontDescription(font, IdentValue.NORMAL, has));
    } catch (IOException | RuntimeException unusable) {
      LOG.info("A font cannot be embedded: {}", face.path(), unusable);
      return Optional.empty();
    }
  }
}
