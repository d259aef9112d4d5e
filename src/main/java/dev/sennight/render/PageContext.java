package dev.sennight.render;

import dev.sennight.render.html.Attribute;
import dev.sennight.render.html.CodeColours;
import dev.sennight.render.html.FormulaWriter;
import dev.sennight.render.html.HtmlWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the writers of one page share. */
public final class PageContext {
  /** Embedded notes of a page, so that notes which embed each other cannot make it endless. */
  private static final int MOST_EMBEDS = 60;

  /** Characters of all embedded notes of a page together. */
  private static final int LONGEST_EMBEDDED = 1_000_000;

  private final HtmlWriter out = new HtmlWriter();
  private final Set<String> ids = new HashSet<>();

  /** The number that follows each name, where more than one element has it. */
  private final Map<String, Integer> idCounts = new HashMap<>();

  private final PageWords words;
  private final LinkTargets targets;
  private final FormulaWriter math;
  private int embeds;
  private int embedded;
  private int scopes;

  /** A page yet to be written. */
  public PageContext(PageWords words, LinkTargets targets, FormulaWriter math) {
    this.words = words;
    this.targets = targets;
    this.math = math;
  }

  /** Where the page is written. */
  public HtmlWriter out() {
    return out;
  }

  /** The words of the page itself. */
  public PageWords words() {
    return words;
  }

  /** How addresses are written. */
  public LinkTargets targets() {
    return targets;
  }

  FormulaWriter math() {
    return math;
  }

  CodeColours colours() {
    return CodeColours.INSTANCE;
  }

  /** Sets the id of the element just opened; the second of a name gets {@code -2} after it. */
  public void setId(String id) {
    String unique = id;
    while (!ids.add(unique)) {
      unique = id + "-" + idCounts.merge(id, 2, (count, _) -> count + 1);
    }
    out.set(Attribute.ID, unique);
  }

  /** Whether one more note may be looked for. */
  boolean mayEmbed() {
    return embeds++ < MOST_EMBEDS && embedded < LONGEST_EMBEDDED;
  }

  /** Whether a note of {@code characters} may be shown as well; it counts if so. */
  boolean mayEmbed(int characters) {
    boolean may = characters <= LONGEST_EMBEDDED - embedded;
    embedded += may ? characters : 0;
    return may;
  }

  /** A prefix for the footnotes of one more stretch of blocks. */
  String newScope() {
    scopes++;
    return scopes == 1 ? "" : scopes + "-";
  }
}
