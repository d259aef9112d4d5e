package dev.sennight.render.pdf;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a font file says about its faces: their names, and whether a PDF can hold them. */
final class FontFile {
  private static final int COLLECTION = 0x74746366; // ttcf
  private static final int MOST_FACES = 64;
  private static final int POSTSCRIPT_NAME = 6;

  /** Bits of OS/2 that forbid embedding, subsets, and outlines. */
  private static final int RESTRICTED = 0x0002;

  private static final int NO_SUBSETS_OR_OUTLINES = 0x0300;
  private static final int USAGE = 0x000F;

  /**
   * A face of a file.
   *
   * @param index in its collection; -1 in a file of its own
   * @param name its PostScript name, such as {@code NotoSansCJKsc-Regular}
   */
  record Face(Path file, int index, String name) {
    /** The name that the writer of PDFs knows it by. */
    String path() {
      return index < 0 ? file.toString() : file + "," + index;
    }
  }

  private record Table(int offset, int length) {}

  private final Path file;
  private final ByteBuffer bytes;

  private FontFile(Path file, ByteBuffer bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** The faces of {@code file} that a PDF can hold; none when it is damaged. */
  static List<Face> faces(Path file) {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return new FontFile(file, bytes).faces();
    } catch (IOException
        | BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException unreadable) {
      return List.of();
    }
  }

  private List<Face> faces() {
    List<Face> faces = new ArrayList<>();
    if (bytes.getInt(0) != COLLECTION) {
      add(faces, -1, 0);
      return faces;
    }
    int count = Math.min(bytes.getInt(8), MOST_FACES);
    for (int i = 0; i < count; i++) {
      add(faces, i, bytes.getInt(12 + 4 * i));
    }
    return faces;
  }

  private void add(List<Face> faces, int index, int offset) {
    Map<String, Table> tables = tables(offset);
    if (embeds(tables)) {
      faces.add(new Face(file, index, name(tables.get("name"))));
    }
  }

  private Map<String, Table> tables(int offset) {
    Map<String, Table> tables = new HashMap<>();
    int count = two(offset + 4);
    for (int i = 0; i < count; i++) {
      int at = offset + 12 + 16 * i;
      tables.put(ascii(at, 4), new Table(bytes.getInt(at + 8), bytes.getInt(at + 12)));
    }
    return tables;
  }

  private boolean embeds(Map<String, Table> tables) {
    Table metrics = tables.get("OS/2");
    boolean pictures = tables.containsKey("sbix") || tables.containsKey("CBDT");
    if (metrics == null || pictures || !tables.containsKey("cmap")) {
      return false;
    }
    int usage = two(metrics.offset() + 8);
    if ((usage & USAGE) == RESTRICTED || (usage & NO_SUBSETS_OR_OUTLINES) != 0) {
      return false;
    }
    Table outlines = tables.get("CFF ");
    return outlines == null
        ? tables.containsKey("glyf")
        : CffCharset.isStraight(bytes.slice(outlines.offset(), outlines.length()));
  }

  private String name(@Nullable Table table) {
    if (table == null) {
      return "";
    }
    int start = table.offset();
    int count = two(start + 2);
    int texts = start + two(start + 4);
    for (int i = 0; i < count; i++) {
      int at = start + 6 + 12 * i;
      if (two(at + 6) == POSTSCRIPT_NAME) {
        // In the Unicode platforms a letter has two bytes, the first of them 0.
        return ascii(texts + two(at + 10), two(at + 8)).replace("\0", "");
      }
    }
    return "";
  }

  private String ascii(int at, int length) {
    byte[] text = new byte[length];
    bytes.get(at, text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  private int two(int at) {
    return bytes.getShort(at) & 0xFFFF;
  }
}
