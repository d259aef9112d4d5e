package dev.sennight.render.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PNG, fast rather than small: the picture only goes from one part of this program to
 * another. (ImageIO's own writer loads its plug-ins first and compresses five times as long.)
 */
public final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int TRUE_COLOUR = 2;
  private static final int WITH_ALPHA = 6;

  private PngWriter() {}

  /** The file of {@code image}. */
  public static byte[] write(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    ByteArrayOutputStream file = new ByteArrayOutputStream(image.getWidth() * image.getHeight());
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.write(SIGNATURE);
      chunk(out, "IHDR", head(image, alpha));
      chunk(out, "IDAT", pixels(image, alpha));
      chunk(out, "IEND", new byte[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static byte[] head(BufferedImage image, boolean alpha) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(head)) {
      out.writeInt(image.getWidth());
      out.writeInt(image.getHeight());
      out.write(new byte[] {8, (byte) (alpha ? WITH_ALPHA : TRUE_COLOUR), 0, 0, 0});
    }
    return head.toByteArray();
  }

  private static byte[] pixels(BufferedImage image, boolean alpha) throws IOException {
    int width = image.getWidth();
    int samples = alpha ? 4 : 3;
    int[] row = new int[width];
    byte[] before = new byte[width * samples];
    byte[] now = new byte[width * samples];
    byte[] line = new byte[1 + width * samples];
    line[0] = 2; // each byte less the one above it
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
      for (int y = 0; y < image.getHeight(); y++) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
          image.getRaster().getDataElements(0, y, width, 1, now); // red, green, blue already
        } else {
          image.getRGB(0, y, width, 1, row, 0, width);
          bytes(row, now, alpha);
        }
        for (int i = 0; i < now.length; i++) {
          line[i + 1] = (byte) (now[i] - before[i]);
        }
        out.write(line);
        byte[] swap = before;
        before = now;
        now = swap;
      }
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private static void bytes(int[] row, byte[] out, boolean alpha) {
    int at = 0;
    for (int argb : row) {
      out[at++] = (byte) (argb >> 16);
      out[at++] = (byte) (argb >> 8);
      out[at++] = (byte) argb;
      if (alpha) {
        out[at++] = (byte) (argb >> 24);
      }
    }
  }

  private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) sum.getValue());
  }
}
