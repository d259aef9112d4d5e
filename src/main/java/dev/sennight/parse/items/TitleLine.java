package dev.sennight.parse.items;

import dev.sennight.model.dates.DateReader;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title that an item's first paragraph gives.
 *
 * @param title empty when the paragraph has no words
 * @param rest what of the paragraph stays in the body: all of it when the title is an excerpt
 */
record TitleLine(List<Inline> title, List<Inline> rest) {
  private static final Pattern HYPHENS = Pattern.compile("-{1,2}(?:\\s.*)?");
  private static final Pattern DATE_END = Pattern.compile("[\\s:：\\-–—)）\\]|]+$");
  private static final Pattern TAG = Pattern.compile("\\[[^\\]]{1,20}\\]");
  private static final int LONGEST_LINE = 100;
  private static final int LONGEST_EXCERPT = 60;
  private static final int LONGEST_REMARK = 16;
  private static final String SENTENCE_ENDS = "。！？；!?;";
  private static final String FULL_STOPS = "。；;";
  private static final String AFTER_A_NAME = "：:，,-–—(（|";

  private static final int LONGEST_SOURCE = 12;
  private static final int SHORTEST_SAID = 4;
  private static final String OPENING = "[(（\\[【—–\\p{So}\\uFE0F]";
  private static final Pattern SOURCE_START =
      Pattern.compile("(?<=[。.!！?？”」)）])\\s*" + OPENING + "*\\s*$|\\s*" + OPENING + "+\\s*$");
  private static final Pattern SOURCE_END = Pattern.compile("[)）\\]】.。\\s]*");

  /** Marks between a name and what explains it. */
  private static final String EXPLAINS = "：:–—|";

  /** Signs that stand for a bullet. */
  private static final String BULLETS = "•·●○◆◇■□▪▫▶►▸➤➜→»🔹🔸🔷🔶👉📌";

  TitleLine {
    title = List.copyOf(title);
    rest = List.copyOf(rest);
  }

  /**
   * The title of {@code paragraph}: the name it begins with when what follows explains it, else its
   * first line or sentence. An address written out is no part of it beside words.
   */
  static TitleLine of(List<Inline> paragraph) {
    int hard = InlineText.lineBreak(paragraph, true);
    int soft = InlineText.lineBreak(paragraph, false);
    int end = soft < hard && isLinkLine(paragraph.subList(0, soft)) ? soft : hard;
    List<Inline> line = paragraph.subList(0, end);
    List<Inline> words = line.stream().filter(inline -> !isAddressAlone(inline)).toList();
    if (InlineText.plain(words).isEmpty()) {
      words = line;
    }
    List<Inline> title = withoutDate(withoutBullet(words));
    String text = InlineText.plain(title);
    if (text.isEmpty()) {
      return new TitleLine(List.of(), paragraph);
    }
    List<Inline> name = leadingName(title);
    boolean whole = InlineText.plain(name).equals(text);
    if (!name.isEmpty() && !whole && explains(title.subList(name.size(), title.size()))) {
      return new TitleLine(name, paragraph);
    }
    List<Inline> bold = leadingBold(title);
    if (!bold.isEmpty()) {
      return new TitleLine(bold, paragraph);
    }
    List<Inline> said = withoutSource(title);
    if (said.size() < title.size() && InlineText.plain(said).length() <= LONGEST_LINE) {
      return new TitleLine(said, paragraph);
    }
    boolean fits = text.length() <= LONGEST_LINE && sentenceEnd(text) >= text.length();
    if (fits || whole) {
      return new TitleLine(title, after(paragraph, end, words.size() < line.size()));
    }
    return new TitleLine(name.isEmpty() ? excerpt(text) : name, paragraph);
  }

  /** The line without a sign that stands for a bullet. */
  private static List<Inline> withoutBullet(List<Inline> line) {
    if (line.isEmpty() || !(line.getFirst() instanceof Inline.Text first)) {
      return line;
    }
    int start = 0;
    while (start < first.text().length()) {
      int c = first.text().codePointAt(start);
      if (!Character.isWhitespace(c) && BULLETS.indexOf(c) < 0) {
        break;
      }
      start += Character.charCount(c);
    }
    return start == 0 ? line : InlineText.dropStart(line, start);
  }

  /** The line without a date before a link: {@code 2024-03-18: [Tides](…)}. */
  private static List<Inline> withoutDate(List<Inline> line) {
    int link = 0;
    while (link < line.size() && InlineText.address(line.subList(link, link + 1)) == null) {
      link++;
    }
    String before = InlineText.plain(line.subList(0, link));
    Matcher mark = DATE_END.matcher(before);
    String date = mark.find() ? before.substring(0, mark.start()) : before;
    boolean dated = link > 0 && link < line.size() && DateReader.whole(date).isPresent();
    return dated ? line.subList(link, line.size()) : line;
  }

  /**
   * The line without the link to its source at the end, which a bracket, a sign or the end of a
   * sentence parts from it: {@code Tides rise (link)}.
   */
  private static List<Inline> withoutSource(List<Inline> line) {
    int last = line.size() - 1;
    boolean closed =
        last > 1 && SOURCE_END.matcher(InlineText.plain(line.subList(last, last + 1))).matches();
    last -= closed ? 1 : 0;
    if (last < 1
        || !(line.get(last) instanceof Inline.Link link)
        || InlineText.plain(link.content()).length() > LONGEST_SOURCE
        || !(line.get(last - 1) instanceof Inline.Text before)
        || InlineText.address(line.subList(0, last)) != null) {
      return line;
    }
    int from = Math.max(0, before.text().length() - LONGEST_SOURCE);
    Matcher opening = SOURCE_START.matcher(before.text().substring(from));
    if (!opening.find()) {
      return line;
    }
    List<Inline> said = new ArrayList<>(line.subList(0, last - 1));
    said.add(new Inline.Text(before.text().substring(0, from + opening.start())));
    return InlineText.plain(said).length() < SHORTEST_SAID ? line : said;
  }

  /** Whether {@code after} is what explains the name before it. */
  static boolean explains(List<Inline> after) {
    if (after.isEmpty() || !(after.getFirst() instanceof Inline.Text first)) {
      return false;
    }
    String text = first.text().stripLeading();
    boolean hyphen = text.startsWith("-");
    return hyphen
        ? first.text().startsWith(" ") && HYPHENS.matcher(text).matches()
        : !text.isEmpty() && EXPLAINS.indexOf(text.charAt(0)) >= 0;
  }

  static boolean isLabel(String name) {
    return name.endsWith(":") || name.endsWith("：");
  }

  /** What a line begins with in bold, when the rest of it explains that; else empty. */
  private static List<Inline> leadingBold(List<Inline> line) {
    if (!(line.getFirst() instanceof Inline.Styled bold) || bold.style() != Inline.Style.STRONG) {
      return List.of();
    }
    String name = InlineText.plain(List.of(bold));
    List<Inline> after = line.subList(1, line.size());
    if (name.isEmpty() || InlineText.plain(after).isEmpty()) {
      return List.of();
    }
    if (isLabel(name)) {
      String bare = name.substring(0, name.length() - 1).strip();
      return bare.isEmpty() ? List.of() : List.of(new Inline.Text(bare));
    }
    if (FULL_STOPS.indexOf(name.charAt(name.length() - 1)) >= 0 || name.endsWith(".")) {
      return List.of(new Inline.Text(name.substring(0, name.length() - 1)));
    }
    return explains(after) || InlineText.address(List.of(bold)) != null ? List.of(bold) : List.of();
  }

  /** Whether {@code paragraph} begins with a link that is its title. */
  static boolean beginsWithLink(List<Inline> paragraph) {
    List<Inline> line = paragraph.subList(0, InlineText.lineBreak(paragraph, false));
    boolean bare = !line.isEmpty() && isBareAddress(line.getFirst());
    return !bare
        && InlineText.lead(line) == Item.Lead.LINK
        && (isLinkLine(line) || !leadingName(line).isEmpty());
  }

  private static boolean isBareAddress(Inline inline) {
    return inline instanceof Inline.Link link && link.form() == LinkForm.ADDRESS;
  }

  /** An address written out, or a link on an arrow or the like. */
  private static boolean isAddressAlone(Inline inline) {
    return isBareAddress(inline)
        || inline instanceof Inline.Link link
            && InlineText.plain(link.content()).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** What follows the title line, and before it the addresses that were taken out of that. */
  private static List<Inline> after(List<Inline> paragraph, int end, boolean addresses) {
    List<Inline> after =
        end < paragraph.size() ? paragraph.subList(end + 1, paragraph.size()) : List.of();
    if (!addresses) {
      return after;
    }
    List<Inline> rest = new ArrayList<>();
    for (Inline inline : paragraph.subList(0, end)) {
      if (isAddressAlone(inline)) {
        rest.add(inline);
        rest.add(new Inline.LineBreak(true));
      }
    }
    if (after.isEmpty()) {
      rest.removeLast();
    }
    rest.addAll(after);
    return rest;
  }

  /** A link and hardly anything else. */
  private static boolean isLinkLine(List<Inline> line) {
    String address = InlineText.address(line);
    int words = 0;
    for (Inline inline : line) {
      words += inline instanceof Inline.Text text ? text.text().strip().length() : 0;
    }
    return address != null && words <= LONGEST_REMARK;
  }

  /** The link that begins the line, when the words after it explain it. */
  private static List<Inline> leadingName(List<Inline> line) {
    List<Inline> name = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Inline inline = line.get(i);
      boolean tag =
          inline instanceof Inline.Text text && TAG.matcher(text.text().strip()).matches();
      name.add(inline);
      if (tag) {
        continue;
      }
      if (InlineText.address(List.of(inline)) == null
          || InlineText.plain(List.of(inline)).isEmpty()) {
        return List.of();
      }
      String after = InlineText.plain(line.subList(i + 1, line.size()));
      boolean explains = after.isEmpty() || AFTER_A_NAME.indexOf(after.charAt(0)) >= 0;
      return explains ? name : List.of();
    }
    return List.of();
  }

  /** The first sentence of {@code text}, shortened when long. */
  static List<Inline> excerpt(String text) {
    String sentence = text.substring(0, Math.min(sentenceEnd(text), text.length()));
    if (sentence.length() > 1 && FULL_STOPS.indexOf(sentence.charAt(sentence.length() - 1)) >= 0) {
      sentence = sentence.substring(0, sentence.length() - 1);
    }
    if (sentence.length() <= LONGEST_EXCERPT) {
      return List.of(new Inline.Text(sentence));
    }
    int cut = sentence.lastIndexOf(' ', LONGEST_EXCERPT);
    int end = cut > LONGEST_EXCERPT / 2 ? cut : LONGEST_EXCERPT;
    end -= Character.isHighSurrogate(sentence.charAt(end - 1)) ? 1 : 0;
    return List.of(new Inline.Text(sentence.substring(0, end) + "…"));
  }

  /** One past the first mark that ends a sentence before the text does; else the length. */
  private static int sentenceEnd(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      boolean western = c < 0x80;
      if (c == '.' || SENTENCE_ENDS.indexOf(c) >= 0) {
        char next = text.charAt(i + 1);
        boolean ends =
            western
                ? next == ' ' && i > 3 && isSentence(text, i)
                : next != '”' && next != '）' && next != '》';
        if (ends) {
          return c == '。' || c == '.' || c == '；' || c == ';' ? i : i + 1;
        }
      }
    }
    return text.length();
  }

  /** Whether what stands before a Latin mark is a sentence and not an abbreviation. */
  private static boolean isSentence(String text, int mark) {
    int words = 0;
    for (int i = 0; i < mark; i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words >= 3 && Character.isLetterOrDigit(text.charAt(mark - 2));
  }
}
