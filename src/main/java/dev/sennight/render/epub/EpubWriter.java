package dev.sennight.render.epub;

import dev.sennight.render.PageImages.Picture;
import dev.sennight.render.PageRenderer;
import dev.sennight.render.PageWords;
import dev.sennight.render.epub.Book.Chapter;
import dev.sennight.render.html.BidiControls;
import dev.sennight.render.html.HtmlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.Transformer;
import org.jspecify.annotations.Nullable;

/** Writes a book as EPUB 3.3. The same book always gives the same bytes. */
public final class EpubWriter {
  private static final LocalDateTime STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String MEDIA = "application/epub+zip";
  private static final String CONTAINER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
      <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
      </container>
      """;

  private final PageRenderer renderer;
  private final EpubPackage files;
  private final Function<String, Optional<Picture>> source;
  private final Map<String, @Nullable String> names = new LinkedHashMap<>();
  private final Map<String, Picture> pictures = new LinkedHashMap<>();

  /**
   * A writer of one book.
   *
   * @param words the book's few own words
   * @param source a picture of the library by its file; empty when it cannot be shown
   */
  public EpubWriter(PageWords words, Function<String, Optional<Picture>> source) {
    renderer = new PageRenderer(words);
    files = new EpubPackage(words);
    this.source = source;
  }

  /** Writes {@code book} to {@code out}, which stays open. */
  public void write(Book book, OutputStream out) throws IOException {
    Map<String, String> fileOf = new LinkedHashMap<>();
    Map<String, ChapterDocument> chapters = new LinkedHashMap<>();
    for (Chapter chapter : book.chapters()) {
      String file = String.format(Locale.ROOT, "entry-%04d.xhtml", fileOf.size() + 1);
      fileOf.put(chapter.id(), file);
      chapters.put(file, new ChapterDocument(renderer.chapter(chapter.page())));
    }
    chapters.values().forEach(chapter -> chapter.adapt(fileOf, chapters, this::picture));
    Transformer writer = ChapterDocument.writer();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Chapter chapter : book.chapters()) {
      String file = fileOf.getOrDefault(chapter.id(), "");
      String body = Objects.requireNonNull(chapters.get(file)).body(writer);
      texts.put(file, files.page(book, chapter.page().title(), body));
    }
    texts.put("nav.xhtml", files.navigation(book, fileOf));
    texts.put("cover.xhtml", files.coverPage(book));
    texts.put("cover.svg", files.cover(book));
    texts.put("style.css", files.style());
    UUID id = UUID.nameUUIDFromBytes(texts.toString().getBytes(StandardCharsets.UTF_8));
    String manifest = files.manifest(book, id, fileOf.values(), chapters, pictures);
    zip(texts, manifest, out);
  }

  private void zip(Map<String, String> texts, String manifest, OutputStream out)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    stored(zip, MEDIA.getBytes(StandardCharsets.US_ASCII));
    add(zip, "META-INF/container.xml", CONTAINER.getBytes(StandardCharsets.UTF_8));
    add(zip, "book/package.opf", manifest.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      add(zip, "book/" + text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
    }
    for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
      add(zip, "book/" + picture.getKey(), picture.getValue().bytes());
    }
    zip.finish();
  }

  /** The first file, which says what the archive is, is neither compressed nor described. */
  private static void stored(ZipOutputStream zip, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry("mimetype");
    CRC32 sum = new CRC32();
    sum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    put(zip, entry, bytes);
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    put(zip, new ZipEntry(name), bytes);
  }

  private static void put(ZipOutputStream zip, ZipEntry entry, byte[] bytes) throws IOException {
    entry.setTimeLocal(STAMP);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  /** Adds a picture, of the library or in a {@code data:} address, when it is met first. */
  private @Nullable String picture(String address) {
    if (!names.containsKey(address)) {
      Picture picture = load(address);
      String name = null;
      if (picture != null) {
        String type = picture.mediaType().replace("image/", "");
        name = String.format(Locale.ROOT, "picture-%04d.%s", pictures.size() + 1, type);
        pictures.put(name, picture);
      }
      names.put(address, name);
    }
    return names.get(address);
  }

  private @Nullable Picture load(String address) {
    if (!address.startsWith("data:")) {
      return source.apply(address).filter(p -> !p.mediaType().equals("image/bmp")).orElse(null);
    }
    int comma = address.indexOf(',');
    String type = address.substring("data:".length(), Math.max(5, address.indexOf(';')));
    byte[] bytes = Base64.getDecoder().decode(address.substring(comma + 1));
    return type.equals("image/bmp") ? null : new Picture(type, bytes, 0, 0);
  }

  /** {@code text} as XML text. */
  static String escaped(String text) {
    return new HtmlWriter().text(BidiControls.strip(text)).finish();
  }
}
