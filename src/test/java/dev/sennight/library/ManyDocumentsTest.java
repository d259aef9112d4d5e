package dev.sennight.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.Resolution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of more documents than are resolved at once. */
class ManyDocumentsTest {
  @TempDir Path parent;

  @Test
  void theLinksOfEveryDocumentAreResolved() throws Exception {
    TestLibrary files = new TestLibrary(parent);
    int count = 1_001;
    for (int i = 0; i < count; i++) {
      String next = "note-%04d".formatted((i + 1) % count);
      files.write("note-%04d.md".formatted(i), "See [[%s]] and [[nowhere]].".formatted(next));
    }
    try (Library library = files.openWhole()) {
      TestLibrary.index(library);
      List<LinkGraph.ResolvedLink> links = new ArrayList<>();
      library.links().each(links::add);
      assertEquals(2 * count, links.size());
      assertTrue(links.stream().allMatch(link -> link.resolution() != null));
      assertEquals(count, links.stream().filter(ManyDocumentsTest::isFound).count());
    }
  }

  private static boolean isFound(LinkGraph.ResolvedLink link) {
    return link.resolution() instanceof Resolution.Found;
  }
}
