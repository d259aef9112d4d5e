package dev.sennight.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import org.junit.jupiter.api.Test;

/** What the program cannot do at all, whatever a document holds. */
class PowersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sennight");

  @Test
  void nothingIsFetchedOrServed() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..", "java.rmi..", "javax.naming..", "com.sun.net.."))
        .orShould()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(URL.class, "openConnection")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Socket.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ServerSocket.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(DatagramSocket.class)
        .check(CLASSES);
  }

  /** GoldenDict: a page that holds a Java object can do what it can. */
  @Test
  void goldenDictNoJavaObjectIsExposedToAPage() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("netscape.javascript..", "javax.script.."))
        .check(CLASSES);
  }

  /** Obsidian's Dataview: text of a document is never run; Java's own ways in are closed too. */
  @Test
  void dataviewNothingOfADocumentIsRun() {
    noClasses()
        .that()
        // opens an address or a document of the library outside: a fixed command, never a shell
        .doNotHaveFullyQualifiedName("dev.sennight.ui.session.SystemOpener")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.io.ObjectInputStream.class)
        .check(CLASSES);
  }
}
