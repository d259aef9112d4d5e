package dev.sennight.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.sennight.ui.page.SampleLibrary;
import dev.sennight.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebLinksTest {
  private static final String PAGE = "https://example.org/a";
  private final NoticeViewModel notices = new NoticeViewModel();
  private final List<String> browsed = new ArrayList<>();

  private WebLinks links(SampleLibrary sample) {
    WebLinks links = new WebLinks(Tasks.inline(), notices, browsed::add);
    links.use(sample.library());
    return links;
  }

  @Test
  void aHostIsOpenedWithoutAskingUntilThatIsTakenBack() throws Exception {
    try (SampleLibrary sample = new SampleLibrary(1, 1)) {
      WebLinks links = links(sample);
      links.follow(PAGE);
      assertEquals(PAGE, notices.leaving().get());
      links.trust(PAGE);
      links.open(PAGE);
      assertNull(notices.leaving().get());
      links(sample).follow("HTTPS://user@Example.org:443/b");
      assertEquals(List.of(PAGE, "HTTPS://user@Example.org:443/b"), browsed);
      for (String other :
          List.of(
              "https://example.org.evil.net/",
              "https://evil.net/@example.org",
              "https://evil.net\\@example.org/",
              "https://ехample.org/",
              "mailto:a@example.org")) {
        links.follow(other);
        assertEquals(other, notices.leaving().get());
      }
      links.distrust("example.org");
      links(sample).follow(PAGE);
      assertEquals(PAGE, notices.leaving().get());
      assertEquals(2, browsed.size());
    }
  }

  @Test
  void allWebLinksButMailAreOpenedWithoutAsking() throws Exception {
    try (SampleLibrary sample = new SampleLibrary(1, 1)) {
      links(sample).all().set(true);
      WebLinks links = links(sample);
      links.follow(PAGE);
      assertEquals(List.of(PAGE), browsed);
      links.follow("mailto:a@example.org");
      assertEquals("mailto:a@example.org", notices.leaving().get());
      links.all().set(false);
      links(sample).follow(PAGE);
      assertEquals(List.of(PAGE), browsed);
    }
  }
}
