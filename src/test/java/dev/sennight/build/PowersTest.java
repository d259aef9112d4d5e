package dev.sennight.build;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.channels.NetworkChannel;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipFile;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;

/** What the program cannot do at all, whatever a document holds. */
class PowersTest {
  private static final String HANDED_OVER = "dev.sennight.app.RunningWindow";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.sennight");

  /** But for {@link #HANDED_OVER}, whose socket is a file that only this user may open. */
  @Test
  void nothingIsFetchedOrServed() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(HANDED_OVER)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..", "java.rmi..", "javax.naming..", "com.sun.net.."))
        .orShould()
        .callMethod(URL.class, "openStream")
        .orShould()
        .callMethod(URL.class, "openConnection")
        .orShould()
        .callMethod(URL.class, "openConnection", Proxy.class)
        .orShould()
        .callMethod(URL.class, "getContent")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(NetworkChannel.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(InetAddress.class)
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

  @Test
  void whatIsHandedOverStaysOnThisMachine() {
    noClasses()
        .that()
        .haveFullyQualifiedName(HANDED_OVER)
        .should()
        .dependOnClassesThat()
        .areAssignableTo(InetSocketAddress.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(InetAddress.class)
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
        .doNotHaveFullyQualifiedName("dev.sennight.ui.navigation.SystemOpener")
        .and()
        // starts this Java with a class of ours, which draws what it is handed
        .doNotHaveFullyQualifiedName("dev.sennight.render.image.DrawingProcess")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ProcessBuilder.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Runtime.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ClassLoader.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.io.ObjectInputStream.class)
        .check(CLASSES);
  }

  /**
   * Zip: nothing is unpacked, so no name in an archive leads anywhere and no small file unfolds.
   * The dictionary that ships is packed, and reads nothing else.
   */
  @Test
  void calibreNothingIsUnpacked() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.sennight.search.rank.EnglishChinese")
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.util.jar.."))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Inflater.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(InflaterInputStream.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ZipFile.class)
        .check(CLASSES);
  }

  /** MarkText ran what was pasted: the clipboard is written to, and read by text fields alone. */
  @Test
  void markTextNothingIsTakenFromTheClipboard() {
    noClasses()
        .should()
        .callMethodWhere(
            target(owner(type(Clipboard.class)))
                .and(target(nameMatching("get(?!SystemClipboard).*|has.*"))))
        .check(CLASSES);
  }
}
