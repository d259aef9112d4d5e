package dev.sennight.parse.frontmatter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TOML front matter as Hugo and Zola have it, line by line in the form of YAML: strings, numbers,
 * dates and arrays are written the same in both.
 */
final class TomlLines {
  private static final Pattern TABLE =
      Pattern.compile("^\\s*\\[(\\[?)\\s*([^\\[\\]]+?)\\s*\\]{1,2}\\s*(?:#.*)?$");
  private static final Pattern PAIR = Pattern.compile("^\\s*([\\w.-]+|\"[^\"]+\")\\s*=\\s*(.*)$");

  /** The table whose keys are those of the document. */
  private static final String TAXONOMIES = "taxonomies";

  private TomlLines() {}

  /** {@code toml} as YAML, a line for each of its lines. */
  static String asYaml(String toml) {
    StringBuilder yaml = new StringBuilder();
    String table = "";
    boolean skipped = false;
    for (String line : toml.lines().toList()) {
      Matcher head = TABLE.matcher(line);
      Matcher pair = PAIR.matcher(line);
      if (head.matches()) {
        skipped = !head.group(1).isEmpty();
        table = head.group(2).equals(TAXONOMIES) ? "" : head.group(2) + ".";
      } else if (pair.matches() && !skipped) {
        yaml.append(table).append(pair.group(1)).append(": ").append(pair.group(2));
      } else if (!skipped) {
        yaml.append("  ").append(line.strip());
      }
      yaml.append('\n');
    }
    return yaml.toString();
  }
}
