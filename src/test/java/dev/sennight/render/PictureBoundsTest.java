package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.concurrent.CpuTime;
import dev.sennight.render.image.DataImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

/** Photographs that would take minutes to show are not shown. */
class PictureBoundsTest {
  private static final PageImages IMAGES = new PageImages();

  @Test
  void photographsOfMoreScansThanThereIsTimeForAreNotShown() throws IOException {
    assertTrue(IMAGES.picture("a.jpg", scanned(progressive(600, 400), 90), 800).isPresent());
    byte[] many = scanned(progressive(600, 400), 400);
    assertEquals(Optional.empty(), IMAGES.picture("a.jpg", many, 800));
    assertEquals(Optional.empty(), IMAGES.picture("a.jpg", many, 300));
    String data = "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(many);
    assertNull(DataImage.checked(data));
    byte[] large = progressive(5000, 4000);
    assertTrue(IMAGES.picture("a.jpg", large, 800).isPresent(), "ten scans, as encoders write");
    assertEquals(Optional.empty(), IMAGES.picture("a.jpg", scanned(large, 50), 800));
  }

  /** Its reader would go on for two minutes. */
  @Test
  void aLosslessPictureThatIsCutOffIsGivenUp() throws Throwable {
    byte[] file =
        HexFormat.of()
            .parseHex(
                "524946461c000000574542505650384c0f000000"
                    + "2f6fd7db05" // 6,000 by 6,000 pixels
                    + "812e4444a0031111000000"); // a predictor, and codes of no bits at all
    CpuTime.below(3, () -> assertEquals(Optional.empty(), IMAGES.picture("a.webp", file, 800)));
  }

  private static byte[] progressive(int width, int height) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
      writer.setOutput(out);
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  /** With its last scan repeated until there are {@code scans}. */
  private static byte[] scanned(byte[] file, int scans) {
    List<Integer> starts =
        IntStream.range(0, file.length - 1)
            .filter(i -> (file[i] & 0xFF) == 0xFF && (file[i + 1] & 0xFF) == 0xDA)
            .boxed()
            .toList();
    int last = starts.getLast();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, last);
    for (int i = starts.size(); i <= scans; i++) {
      out.write(file, last, file.length - 2 - last);
    }
    out.write(file, file.length - 2, 2);
    return out.toByteArray();
  }
}
