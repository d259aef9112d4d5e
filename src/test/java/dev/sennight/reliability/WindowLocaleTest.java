package dev.sennight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.sennight.reliability.SennightProcess.Ended;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole window, in a process whose language writes numbers with other digits. */
class WindowLocaleTest {
  @TempDir Path parent;

  @Test
  void theWindowStartsInArabic() throws Exception {
    Path library = Files.createDirectories(parent.resolve("library"));
    for (int week = 1; week < 4; week++) {
      Files.writeString(
          library.resolve("2025W0%d.md".formatted(week)),
          "# Weekly %d\n\n## Part\n\n[one](https://example.org/%<d) and [[Weekly 1]]\n"
              .formatted(week));
    }
    Path picture = parent.resolve("window.png");
    Ended ended =
        new SennightProcess(parent.resolve("home"))
            .run(
                List.of(
                    "-Xmx512m",
                    "-Duser.language=ar",
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-Dcom.sun.webkit.useHTTP2Loader=false"),
                "shot",
                picture.toString(),
                "--library",
                library.toString(),
                "--index",
                parent.resolve("index").toString());
    assertEquals(0, ended.code(), ended.err());
    assertNotNull(ImageIO.read(picture.toFile()));
  }
}
