import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The manual page: what {@code --help} says of the program and of each verb, as troff. */
final class ManualPage {
  private final Path launcher;
  private final StringBuilder page = new StringBuilder();

  private ManualPage(Path launcher) {
    this.launcher = launcher;
  }

  /** Writes the page, packed, to {@code file}. */
  static void write(Path launcher, String version, String day, Path file)
      throws IOException, InterruptedException {
    ManualPage manual = new ManualPage(launcher);
    manual
        .page
        .append(".TH SENNIGHT 1 ")
        .append(day)
        .append(" \"Sennight ")
        .append(version)
        .append("\"\n");
    manual.page.append(
        ".SH NAME\nsennight \\- reads weekly digests, cards and notes in Markdown\n.SH USAGE\n");
    List<String> help = manual.help("--help");
    manual.verbatim(help);
    for (String line : help) {
      if (line.matches("  [a-z]+ {2,}.*")) {
        String verb = line.strip().split(" ", 2)[0];
        manual.page.append(".SH ").append("sennight ").append(verb).append('\n');
        manual.verbatim(manual.help(verb, "--help"));
      }
    }
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(manual.page.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<String> help(String... arguments) throws IOException, InterruptedException {
    return Distribution.output(launcher, arguments).lines().toList();
  }

  private void verbatim(List<String> lines) {
    page.append(".nf\n");
    for (String line : lines) {
      page.append("\\&").append(line.replace("\\", "\\e").replace("-", "\\-")).append('\n');
    }
    page.append(".fi\n");
  }
}
