package dev.sennight.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The package table of docs/architecture.md, held. */
class ArchitectureTest {
  private static final String ROOT = "dev.sennight.";
  private static final int FEWEST_CLASSES = 1_150;

  /** Which of our packages each package may use, besides itself. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("model", Set.of()),
          Map.entry("concurrent", Set.of()),
          Map.entry("parse", Set.of("model")),
          Map.entry("store", Set.of("model")),
          Map.entry("index", Set.of("model")),
          Map.entry("search", Set.of("index", "model", "concurrent")),
          Map.entry("render", Set.of("model")),
          Map.entry("library", Set.of("parse", "store", "index", "search", "concurrent", "model")),
          Map.entry("ui", Set.of("library", "search", "render", "concurrent", "model")),
          Map.entry("mcp", Set.of("library", "search", "render", "concurrent", "model")),
          Map.entry("cli", Set.of("mcp", "library", "search", "render", "concurrent", "model")),
          Map.entry(
              "app",
              Set.of(
                  "cli",
                  "ui",
                  "library",
                  "render",
                  "parse",
                  "store",
                  "index",
                  "search",
                  "concurrent",
                  "model")));

  /** Where a third party's packages may be used. */
  private static final Map<String, Set<String>> CONFINED =
      Map.ofEntries(
          Map.entry("com.vladsch.flexmark..", Set.of("parse")),
          Map.entry("com.fasterxml.jackson.dataformat.yaml..", Set.of("parse")),
          Map.entry("com.fasterxml.jackson.dataformat.csv..", Set.of("cli")),
          Map.entry("com.fasterxml.jackson..", Set.of("parse", "store", "library", "mcp", "cli")),
          Map.entry("io.modelcontextprotocol..", Set.of("mcp")),
          Map.entry("reactor..", Set.of("mcp")),
          Map.entry("org.apache.lucene..", Set.of("index", "search")),
          Map.entry("java.sql..", Set.of("store")),
          Map.entry("org.sqlite..", Set.of("store")),
          Map.entry("picocli..", Set.of("cli")),
          Map.entry("uk.ac.ed.ph.snuggletex..", Set.of("render")),
          Map.entry("com.twelvemonkeys..", Set.of("render")),
          Map.entry("com.github.weisj..", Set.of("render")),
          Map.entry("org.fife..", Set.of("render")),
          Map.entry("org.xhtmlrenderer..", Set.of("render")),
          Map.entry("org.openpdf..", Set.of("render")),
          Map.entry("javax.imageio..", Set.of("render", "ui")),
          Map.entry("io.methvin..", Set.of("library")),
          Map.entry("org.ahocorasick..", Set.of("library")),
          Map.entry("javafx..", Set.of("ui", "app")),
          Map.entry("atlantafx..", Set.of("ui")),
          Map.entry("org.kordamp..", Set.of("ui")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sennight");

  @Test
  void enoughClassesAreSeenForTheRulesToMeanSomething() {
    assertTrue(CLASSES.size() >= FEWEST_CLASSES, "only " + CLASSES.size() + " classes");
    assertEquals(
        MAY_USE.keySet(),
        CLASSES.stream().map(ArchitectureTest::area).collect(Collectors.toSet()),
        "every package of the table, and no other, has classes");
  }

  @Test
  void arrowsPointOnlyDownTheTable() {
    MAY_USE.forEach((area, allowed) -> {
      String[] forbidden =
          MAY_USE.keySet().stream()
              .filter(other -> !other.equals(area) && !allowed.contains(other))
              .map(other -> ROOT + other + "..")
              .toArray(String[]::new);
      if (forbidden.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + area + "..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(forbidden))
            .because("the package table says what " + area + " may use")
            .check(CLASSES);
      }
    });
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void thirdPartiesStayWhereTheyBelong() {
    CONFINED.forEach((library, areas) ->
        noClasses()
            .that()
            .resideOutsideOfPackages(
                areas.stream().map(area -> ROOT + area + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library)
            .because("only " + areas + " may use " + library)
            .check(CLASSES));
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        CLASSES.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(p -> !p.isAnnotatedWith(NullMarked.class))
            .map(p -> p.getName())
            .toList();
    assertEquals(List.of(), unmarked);
  }

  @Test
  void thereIsNoStaticMutableState() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(CLASSES);
  }

  /**
   * A final field may still hold a collection that changes. The exceptions are the index folders
   * this process writes to and the databases it has open.
   */
  @Test
  void staticCollectionsAreUnmodifiable() throws ReflectiveOperationException {
    Set<String> known = Set.of("WriterLock.HELD", "RawFile.USED");
    Set<String> changing = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (JavaField field : type.getFields()) {
        if (field.getModifiers().contains(JavaModifier.STATIC) && holdsMany(field.getRawType())) {
          Field reflected = field.reflect();
          reflected.setAccessible(true);
          String kind = reflected.get(null).getClass().getName();
          if (!kind.startsWith("java.util.ImmutableCollections")
              && !kind.startsWith("java.util.Collections$Unmodifiable")) {
            changing.add(type.getSimpleName() + "." + field.getName());
          }
        }
      }
    }
    assertEquals(known, changing);
  }

  private static boolean holdsMany(JavaClass type) {
    return type.isAssignableTo(java.util.Collection.class)
        || type.isAssignableTo(Map.class)
        || type.getPackageName().equals("java.util.concurrent.atomic");
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "cli..", ROOT + "app..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  /**
   * Closing a file drops the locks that SQLite has on it; {@code Rescue} and {@code Salvage} work
   * on copies.
   */
  @Test
  void databasesAreOpenedBySqliteOrKeptOpen() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "store", ROOT + "store.sqlite")
        .and()
        .doNotHaveFullyQualifiedName("dev.sennight.store.sqlite.RawFile")
        .and()
        .doNotHaveFullyQualifiedName("dev.sennight.store.Rescue")
        .and()
        .doNotHaveFullyQualifiedName("dev.sennight.store.Salvage")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.nio.channels.Channel.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.io.FileInputStream.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.io.RandomAccessFile.class)
        .orShould()
        .callMethod(java.nio.file.Files.class, "readAllBytes", java.nio.file.Path.class)
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAClassKnows() {
    String[] empty = {"Util", "Utils", "Helper", "Manager", "Impl"};
    classes()
        .should()
        .haveNameNotMatching(
            Arrays.stream(empty).collect(Collectors.joining("|", ".*(", ")(\\$.*)?")))
        .check(CLASSES);
    assertEquals(
        List.of(),
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .distinct()
            .filter(name ->
                Stream.of(name.split("\\."))
                    .anyMatch(Set.of("util", "helper", "common", "impl")::contains))
            .toList());
  }

  @Test
  void noTwoClassesHaveOneName() {
    Map<String, Long> counts =
        CLASSES.stream()
            .filter(type -> type.getEnclosingClass().isEmpty() && !type.isAnonymousClass())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting()));
    assertEquals(
        List.of(),
        counts.keySet().stream().filter(name -> counts.getOrDefault(name, 0L) > 1).toList());
  }

  private static String area(JavaClass type) {
    String rest = type.getPackageName().substring(ROOT.length());
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
