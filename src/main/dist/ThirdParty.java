import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The notices of the libraries that go with the program, from its bill of materials (CycloneDX):
 * who stands under which licence, the text of each licence, and what the jars bring themselves.
 * Fails when a jar is left without a licence.
 */
final class ThirdParty {
  private final Properties corrected = new Properties();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, String> licences = new TreeMap<>();

  private ThirdParty() {}

  /**
   * Writes {@code THIRD-PARTY.txt}, a folder with the texts and the bill of materials to {@code
   * legal}.
   */
  static void write(Path materials, Path corrections, Path jars, Path legal) throws IOException {
    ThirdParty notices = new ThirdParty();
    try (Reader reader = Files.newBufferedReader(corrections)) {
      notices.corrected.load(reader);
    }
    notices.read(materials);
    Files.createDirectories(legal);
    Files.copy(materials, legal.resolve("sennight.cdx.xml"));
    notices.write(jars, legal);
  }

  private void read(Path materials) throws IOException {
    NodeList components;
    try {
      components =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(materials.toFile())
              .getElementsByTagName("component");
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(materials + " cannot be read", e);
    }
    for (int i = 0; i < components.getLength(); i++) {
      Element component = (Element) components.item(i);
      String jar = text(component, "name") + "-" + text(component, "version");
      NodeList each = component.getElementsByTagName("license");
      List<String> names = new ArrayList<>();
      for (int k = 0; k < each.getLength(); k++) {
        Element licence = (Element) each.item(k);
        String id = text(licence, "id");
        if (!id.isEmpty() && !text(licence, "text").isEmpty()) {
          texts.put(id, text(licence, "text"));
        }
        names.add(id.isEmpty() ? text(licence, "name") : id);
      }
      String written = String.join(" or ", names);
      licences.put(jar, corrected.getProperty(text(component, "name"), written));
    }
  }

  private static String text(Element parent, String child) {
    NodeList all = parent.getElementsByTagName(child);
    return all.getLength() == 0 ? "" : all.item(0).getTextContent().strip();
  }

  private void write(Path jars, Path legal) throws IOException {
    StringBuilder list =
        new StringBuilder("Sennight contains these libraries, each under its own licence.\n\n");
    TreeSet<String> used = new TreeSet<>();
    List<String> without = new ArrayList<>();
    for (Path jar : Distribution.files(jars)) {
      String name = jar.getFileName().toString();
      if (!name.endsWith(".jar")) {
        continue;
      }
      String licence = licenceOf(name);
      List<String> ids = List.of(licence.split(" or "));
      if (ids.stream().noneMatch(texts::containsKey)) {
        without.add(name + " (" + licence + ")");
      }
      ids.stream().filter(texts::containsKey).forEach(used::add);
      list.append(name).append("\n    ").append(licence).append('\n');
      copyNotices(jar, legal.resolve("jars"));
    }
    if (!without.isEmpty()) {
      throw new IOException(
          "No text of a licence for "
              + String.join(", ", without)
              + ": say it in licences.properties.");
    }
    for (String id : used) {
      Files.writeString(
          Files.createDirectories(legal.resolve("licences")).resolve(id + ".txt"),
          texts.get(id) + "\n");
    }
    list.append("\nThe texts stand in licences/, what the jars bring of their own in jars/.\n");
    Files.writeString(legal.resolve("THIRD-PARTY.txt"), list);
  }

  /** A jar is called like its component, and may have its platform after it. */
  private String licenceOf(String jar) {
    return licences.entrySet().stream()
        .filter(
            entry -> jar.equals(entry.getKey() + ".jar") || jar.startsWith(entry.getKey() + "-"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("unknown");
  }

  private static void copyNotices(Path jar, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> notices =
          zip.stream()
              .filter(entry ->
                  entry
                      .getName()
                      .matches("(?i)(META-INF/)?(LICEN[CS]E|NOTICE|COPYING)[^/]*(?<!\\.class)"))
              .collect(Collectors.toList());
      for (ZipEntry notice : notices) {
        String name =
            jar.getFileName().toString().replace(".jar", "")
                + "-"
                + Path.of(notice.getName()).getFileName();
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), zip.getInputStream(notice).readAllBytes());
      }
    }
  }
}
