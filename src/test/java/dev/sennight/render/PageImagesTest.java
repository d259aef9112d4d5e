package dev.sennight.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageImagesTest {
  private static final PageImages IMAGES = new PageImages();

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void smallImagesPassAsTheyAre(String format) throws IOException {
    byte[] file = image(format, 120, 80);
    PageImages.Picture picture = IMAGES.picture("a." + format, file, 800).orElseThrow();
    assertArrayEquals(file, picture.bytes());
    assertEquals("image/" + format, picture.mediaType());
    assertEquals(120, picture.width());
    assertEquals(80, picture.height());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "bmp"})
  void wideImagesAreScaledDown(String format) throws IOException {
    PageImages.Picture picture = IMAGES.picture("a", image(format, 1000, 500), 300).orElseThrow();
    assertEquals("image/png", picture.mediaType());
    assertEquals(300, picture.width());
    assertEquals(150, picture.height());
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    assertEquals(300, back.getWidth());
    assertTrue(new Color(back.getRGB(10, 75)).getRed() > 150, "the left half stays red");
    assertTrue(new Color(back.getRGB(290, 75)).getBlue() > 150, "the right half stays blue");
  }

  @Test
  void drawingsBecomePixels() throws IOException {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'>"
            + "<rect width='100' height='50' fill='#ff0000'/></svg>";
    PageImages.Picture picture = svg(svg).orElseThrow();
    assertEquals("image/png", picture.mediaType());
    assertEquals(200, picture.width()); // the page shows it half as large
    BufferedImage back = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    assertEquals(Color.RED, new Color(back.getRGB(back.getWidth() / 2, back.getHeight() / 2)));
  }

  @Test
  void drawingsFetchAndRunNothing() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    String at = "http://127.0.0.1:" + server.getAddress().getPort();
    try {
      svg(
          "<?xml-stylesheet href='"
              + at
              + "/a.css'?><svg xmlns='http://www.w3.org/2000/svg'"
              + " xmlns:xlink='http://www.w3.org/1999/xlink' width='100' height='50'>"
              + "<style>@import url("
              + at
              + "/b.css); rect{fill:url("
              + at
              + "/c#x)}</style>"
              + "<script href='"
              + at
              + "/d.js'>alert(1)</script>"
              + "<image xlink:href='"
              + at
              + "/e.png' width='9' height='9'/>"
              + "<image href='file:///etc/passwd' width='9' height='9'/>"
              + "<use href='"
              + at
              + "/f.svg#x'/><foreignObject><iframe src='"
              + at
              + "/g'/>"
              + "</foreignObject><feImage href='"
              + at
              + "/h'/><rect width='9' height='9'/></svg>");
      svg("<!DOCTYPE svg SYSTEM '" + at + "/i.dtd'><svg xmlns='http://www.w3.org/2000/svg'/>");
      assertEquals(0, requests.get());
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><svg>&b;</svg>",
        "<svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='1e9' height='1e9'><g/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='-5' height='NaN'/>",
        "<html><svg></html>"
      })
  void brokenDrawingsAreSmallOrNothing(String svg) {
    svg(svg).ifPresent(p -> assertTrue(p.width() <= 1600 && p.height() <= 6000));
  }

  @Test
  void imagesThatUnfoldTooFarAreNotRead() throws IOException {
    byte[] png = image("png", 10, 10);
    png[16] = 0x00;
    png[17] = 0x01; // a width of 65,546
    png[21] = 0x01; // and as high
    assertEquals(Optional.empty(), IMAGES.picture("bomb.png", png, 800));
  }

  /** A head of two bytes each for width and height, then frames of 1 × 1 that repeat for ever. */
  private static byte[] moving(int width, int height, int frames, int frameWidth) {
    String head =
        "474946383961%s%s800000ff00000000ff21ff0b4e45545343415045322e300301000000"
            .formatted(littleTwo(width), littleTwo(height));
    String frame =
        "21f904040a000000"
            + "2c00000000"
            + littleTwo(frameWidth)
            + littleTwo(frameWidth)
            + "00"
            + "02024401"
            + "00";
    return HexFormat.of().parseHex(head + frame.repeat(frames) + "3b");
  }

  private static String littleTwo(int number) {
    return "%02x%02x".formatted(number & 0xFF, number >> 8);
  }

  @Test
  void aGifIsShownWithAllItsFramesOnlyWhenThereIsRoom() {
    byte[] small = moving(200, 100, 50, 1);
    assertArrayEquals(small, IMAGES.picture("a.gif", small, 800).orElseThrow().bytes());
    byte[] large = moving(5000, 5000, 2, 1);
    assertEquals("image/png", IMAGES.picture("a.gif", large, 800).orElseThrow().mediaType());
    byte[] lying = moving(10, 10, 1, 60_000);
    assertTrue(IMAGES.picture("a.gif", lying, 800).isEmpty());
    byte[] cut = Arrays.copyOf(small, small.length - 12);
    assertEquals("image/gif", IMAGES.picture("a.gif", cut, 800).orElseThrow().mediaType());
  }

  @Test
  void nothingIsThrownForBadData() throws IOException {
    Random random = new Random(3);
    for (String format : new String[] {"png", "jpeg", "gif", "bmp"}) {
      byte[] good = image(format, 1000, 60);
      for (int i = 0; i < 60; i++) {
        byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
        for (int j = 0; j < 5; j++) {
          bad[random.nextInt(bad.length)] = (byte) random.nextInt();
        }
        assertTrue(IMAGES.picture("a." + format, bad, 300) != null);
      }
    }
    assertEquals(Optional.empty(), IMAGES.picture("a.png", new byte[0], 300));
    assertEquals(Optional.empty(), IMAGES.picture("a.txt", new byte[] {'h', 'i'}, 300));
  }

  @Test
  void realPicturesBecomeSomethingThatShows() throws IOException {
    Path library = CorpusPages.library().orElse(null);
    Assumptions.assumeTrue(library != null, "no corpus on this machine");
    try (Stream<Path> walk = Files.walk(library)) {
      for (Path file : walk.filter(p -> p.toString().endsWith(".webp")).limit(8).toList()) {
        PageImages.Picture picture =
            IMAGES.picture(file.toString(), Files.readAllBytes(file), 700).orElseThrow();
        assertEquals("image/png", picture.mediaType());
        assertTrue(picture.width() <= 700);
      }
    }
  }

  private static Optional<PageImages.Picture> svg(String svg) {
    return IMAGES.picture("a.svg", svg.getBytes(StandardCharsets.UTF_8), 800);
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.RED);
    g.fillRect(0, 0, width / 2, height);
    g.setColor(Color.BLUE);
    g.fillRect(width / 2, 0, width, height);
    g.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(image, format, out), format);
    return out.toByteArray();
  }
}
