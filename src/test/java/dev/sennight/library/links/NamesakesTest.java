package dev.sennight.library.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.library.links.LinkNames.Target;
import dev.sennight.model.EntryId;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.LinkForm;
import dev.sennight.store.NamedEntry;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A library of which everything has one name: work is counted, for its time says little. */
class NamesakesTest {
  private static final int MANY = 50_000;

  /** A value that counts how often it is compared. */
  private record Counted(int number, AtomicLong compared) {
    @Override
    public boolean equals(Object other) {
      compared.incrementAndGet();
      return other instanceof Counted counted && counted.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }
  }

  /** A list that counts how often it is read. */
  private static final class Read extends AbstractList<Target> implements RandomAccess {
    private final List<Target> targets;
    private int reads;

    Read(List<Target> targets) {
      this.targets = targets;
    }

    @Override
    public Target get(int index) {
      reads++;
      return targets.get(index);
    }

    @Override
    public int size() {
      return targets.size();
    }
  }

  @Test
  void gatheringComparesNoValueWithAllOthers() {
    AtomicLong compared = new AtomicLong();
    ByName<Counted> gathered = new ByName<>();
    for (int i = 0; i < MANY; i++) {
      gathered.add("same", new Counted(MANY - i, compared));
      gathered.add("same", new Counted(MANY - i, compared));
    }
    List<Counted> values =
        gathered.sorted(Comparator.comparingInt(Counted::number)).getOrDefault("same", List.of());
    assertEquals(MANY, values.size());
    assertEquals(1, values.getFirst().number());
    assertTrue(compared.get() <= 2 * MANY, "compared " + compared + " times");
  }

  @Test
  void aLinkLooksAtFewOfManyNamesakes() {
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      targets.add(target("%05d.md".formatted(i / 2), i, 1));
    }
    targets.add(target("00001.md", MANY, 2));
    targets.add(target("zz.md", MANY + 1, 2));
    Read read = new Read(targets);
    Namesakes namesakes = new Namesakes(read);
    assertEquals(targets.get(24_690), namesakes.best("12345.md"), "the first of its own document");
    assertEquals(targets.getFirst(), namesakes.best("elsewhere.md"));
    assertEquals(targets.getFirst(), namesakes.best("zz.md"), "of lower rank");
    List<String> others = namesakes.others(targets.get(2));
    assertEquals(List.of("00000.md", "00002.md", "00003.md"), others.subList(0, 3));
    assertTrue(others.size() <= 100, others.size() + " others");
    assertTrue(read.reads < 1_000, "read " + read.reads + " times");
  }

  @Test
  void everyOneOfThemIsResolvedToItsOwnDocument() {
    List<NamedDocument> documents = new ArrayList<>();
    List<NamedEntry> entries = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String file = "%05d.md".formatted(i);
      EntryId id = new EntryId("entry%07d".formatted(i));
      documents.add(new NamedDocument(file, List.of("Same"), List.of(), id, List.of(), List.of()));
      entries.add(new NamedEntry(id, file, "Same", List.of(), false));
    }
    LinkResolver resolver = new LinkResolver(new LinkNames(documents, entries, List.of()));
    for (NamedDocument document : documents) {
      Resolution.Found found =
          (Resolution.Found) resolver.resolve(document.file(), LinkForm.WIKI, "Same").resolution();
      assertEquals(document.file(), found.file());
      assertEquals(100, found.others().size());
    }
  }

  private static Target target(String file, int number, int rank) {
    return new Target(file, new EntryId("entry%07d".formatted(number)), rank);
  }

  /** Each of very many folders has a file of one name, and each file links to that name. */
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aLinkLooksAtFewOfManyFilesOfItsName() {
    List<NamedDocument> documents = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      String file = "p/%d/README.md".formatted(i);
      documents.add(new NamedDocument(file, List.of(), List.of(), null, List.of(), List.of()));
    }
    LinkResolver resolver = new LinkResolver(new LinkNames(documents, List.of(), List.of()));
    for (int i = 0; i < MANY; i++) {
      String from = "p/%d/README.md".formatted(i);
      assertEquals(from, found(resolver, from, "readme").file());
      assertEquals(from, found(resolver, "elsewhere.md", i + "/README").file());
      assertEquals("p/0/README.md", found(resolver, "elsewhere.md", "README").file());
    }
    assertEquals(100, found(resolver, "p/9/README.md", "README").others().size());
  }

  private static Resolution.Found found(LinkResolver resolver, String from, String target) {
    return assertInstanceOf(
        Resolution.Found.class, resolver.resolve(from, LinkForm.WIKI, target).resolution());
  }
}
