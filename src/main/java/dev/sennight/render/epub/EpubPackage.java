package dev.sennight.render.epub;

import static dev.sennight.render.epub.EpubWriter.escaped;

import dev.sennight.model.text.TextResource;
import dev.sennight.render.PageImages.Picture;
import dev.sennight.render.PageWords;
import dev.sennight.render.epub.Book.Chapter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The files of a book around its chapters: package, contents, cover, style. */
final class EpubPackage {
  private static final String XHTML = "application/xhtml+xml";
  private static final int COVER_LINE = 12;
  private static final int MOST_LINES = 7;

  private final PageWords words;

  EpubPackage(PageWords words) {
    this.words = words;
  }

  String style() {
    return TextResource.read(EpubPackage.class, "book.css");
  }

  /** An XHTML document around {@code body}, an element. */
  String page(Book book, String title, String body) {
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="%1$s" xml:lang="%1$s">
        <head><title>%2$s</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
        %3$s
        </html>
        """,
        book.language(),
        escaped(title),
        body);
  }

  String coverPage(Book book) {
    String alt = escaped(book.title()).replace("\"", "&quot;");
    return page(
        book,
        book.title(),
        "<body epub:type=\"cover\"><div class=\"cover\"><img src=\"cover.svg\" alt=\""
            + alt
            + "\"/></div></body>");
  }

  /** A drawing, so that it needs no font of this machine and is the same everywhere. */
  String cover(Book book) {
    StringBuilder lines = new StringBuilder();
    int y = 420;
    for (String line : lines(book.title())) {
      lines.append("<text x=\"100\" y=\"").append(y).append("\" font-size=\"84\">");
      lines.append(escaped(line)).append("</text>\n");
      y += 120;
    }
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1600" viewBox="0 0 1200 1600">
        <rect width="1200" height="1600" fill="#20344f"/>
        <rect x="100" y="250" width="160" height="10" fill="#e0a84f"/>
        <g fill="#ffffff" font-family="serif">
        %s<text x="100" y="1420" font-size="44">%s</text>
        <text x="100" y="1490" font-size="44">%s</text>
        </g>
        </svg>
        """,
        lines,
        escaped(book.creator()),
        book.date());
  }

  /** Lines of about {@value #COVER_LINE} wide characters. */
  private static List<String> lines(String title) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double width = 0;
    for (int c : title.codePoints().toArray()) {
      boolean breaks = width >= COVER_LINE && (c == ' ' || c >= 0x2E80);
      if (breaks || width >= 2 * COVER_LINE) {
        lines.add(line.toString().strip());
        line.setLength(0);
        width = 0;
      }
      line.appendCodePoint(c);
      width += c >= 0x2E80 ? 1 : 0.5;
    }
    lines.add(line.toString().strip());
    return lines.subList(0, Math.min(MOST_LINES, lines.size()));
  }

  /** Contents, the entries of a group below it. */
  String navigation(Book book, Map<String, String> fileOf) {
    StringBuilder out = new StringBuilder("<body><nav epub:type=\"toc\" id=\"toc\"><h1>");
    out.append(escaped(words.get("listOfParts"))).append("</h1><ol>\n");
    String group = "";
    for (Chapter chapter : book.chapters()) {
      if (!chapter.group().equals(group)) {
        out.append(group.isEmpty() ? "" : "</ol></li>\n");
        group = chapter.group();
        String head = "<li><span>" + escaped(group) + "</span><ol>\n";
        out.append(group.isEmpty() ? "" : head);
      }
      out.append("<li><a href=\"").append(fileOf.get(chapter.id())).append("\">");
      String title = escaped(chapter.page().title());
      out.append(title.isBlank() ? "…" : title).append("</a></li>\n");
    }
    out.append(group.isEmpty() ? "" : "</ol></li>\n").append("</ol></nav></body>");
    return page(book, book.title(), out.toString());
  }

  String manifest(
      Book book,
      UUID id,
      Collection<String> files,
      Map<String, ChapterDocument> chapters,
      Map<String, Picture> pictures) {
    StringBuilder items = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    for (String file : files) {
      boolean math = Objects.requireNonNull(chapters.get(file)).hasFormulas();
      items.append(item(file, XHTML, math ? "mathml" : ""));
      spine.append("<itemref idref=\"").append(name(file)).append("\"/>\n");
    }
    pictures.forEach((file, picture) -> items.append(item(file, picture.mediaType(), "")));
    return String.format(
        Locale.ROOT,
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%1$s">
        <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="id">urn:uuid:%2$s</dc:identifier>
        <dc:title>%3$s</dc:title>
        <dc:creator>%4$s</dc:creator>
        <dc:language>%1$s</dc:language>
        <dc:date>%5$s</dc:date>
        <meta property="dcterms:modified">%5$sT00:00:00Z</meta>
        </metadata>
        <manifest>
        %6$s%7$s</manifest>
        <spine>
        <itemref idref="cover-xhtml"/>
        <itemref idref="nav-xhtml"/>
        %8$s</spine>
        </package>
        """,
        book.language(),
        id,
        escaped(book.title()),
        escaped(book.creator()),
        book.date(),
        item("nav.xhtml", XHTML, "nav")
            + item("cover.xhtml", XHTML, "")
            + item("cover.svg", "image/svg+xml", "cover-image")
            + item("style.css", "text/css", ""),
        items,
        spine);
  }

  private static String name(String file) {
    return file.replace('.', '-');
  }

  private static String item(String file, String type, String properties) {
    String more = properties.isEmpty() ? "" : " properties=\"" + properties + "\"";
    return String.format(
        Locale.ROOT,
        "<item id=\"%s\" href=\"%s\" media-type=\"%s\"%s/>\n",
        name(file),
        file,
        type,
        more);
  }
}
