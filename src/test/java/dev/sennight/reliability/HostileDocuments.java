package dev.sennight.reliability;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sixty documents made to break a reader of Markdown: kinds of attacks, and mixtures of them. */
public final class HostileDocuments {
  /** Documents that are made. */
  public static final int COUNT = 60;

  private static final int SIZE = 400_000;

  private HostileDocuments() {}

  /** Contents by file name; the same for the same {@code seed}. */
  public static Map<String, byte[]> of(long seed) {
    Map<String, String> kinds = kinds();
    Map<String, byte[]> documents = new LinkedHashMap<>();
    kinds.forEach(
        (name, text) -> documents.put(name + ".md", text.getBytes(StandardCharsets.UTF_8)));
    documents.put("bytes.md", bytes(new Random(seed)));
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>(kinds.values());
    while (documents.size() < COUNT) {
      String name = "mixture-%02d.md".formatted(documents.size());
      documents.put(name, mixture(texts, random).getBytes(StandardCharsets.UTF_8));
    }
    return documents;
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[SIZE];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Pieces of several kinds one after the other; each may open what the next does not close. */
  private static String mixture(List<String> texts, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      String from = texts.get(random.nextInt(texts.size()));
      int start = random.nextInt(from.length());
      int end = Math.min(from.length(), start + random.nextInt(40_000));
      text.append(from, start, end).append(random.nextBoolean() ? "\n\n" : " ");
    }
    return text.toString();
  }

  private static Map<String, String> kinds() {
    Map<String, String> all = new LinkedHashMap<>();
    words(all);
    structure(all);
    multiplied(all);
    open(all);
    return all;
  }

  private static void words(Map<String, String> all) {
    all.put("word", "# Word\n\nbefore " + "abcdefghij".repeat(4_000) + " after");
    all.put("base64", "# Token\n\n" + "eyJhbGciOiJSUzI1NiIsImtpZCI6Ij/+".repeat(SIZE / 32));
    all.put("minified", "# Code\n\n" + "a.b=c&&d['e']-f_g+1;".repeat(SIZE / 20));
    all.put("long-title", "# " + "Title without end ".repeat(SIZE / 18) + "\n\ntext");
    all.put(
        "long-section",
        "# A\n\n## " + "Section ".repeat(SIZE / 8) + many("### Item %d\n\ntext\n\n"));
    all.put("han-title", "# " + "无尽的标题".repeat(SIZE / 15) + "\n\n正文");
    all.put("marks", "# Marks\n\n" + "e\u0301\u0302\u0303".repeat(SIZE / 7));
    all.put("emoji", "# Emoji\n\n" + "😀\u200D".repeat(SIZE / 7));
  }

  private static void structure(Map<String, String> all) {
    all.put("headings", "# Headings\n\n" + many("## Heading %d\n\ntext %<d\n\n"));
    all.put("headings-alike", "# Headings\n\n" + many("## The same\n\ntext %d\n\n"));
    all.put(
        "cells",
        "# Table\n\n"
            + "|a".repeat(200)
            + "|\n"
            + "|-".repeat(200)
            + "|\n"
            + ("|1".repeat(200) + "|\n").repeat(500));
    all.put("front-matter", "---\n" + many("key%d: [a, b, {c: d}]\n") + "---\n\n# Front\n\ntext");
    all.put(
        "tags",
        "---\ntags: ["
            + many("tag%d, ")
            + "last]\naliases: ["
            + many("alias %d, ")
            + "last]\n---\n\n# Tags\n\ntext");
    all.put("quotes", "# Quotes\n\n" + ">".repeat(5_000) + " deep");
    all.put("lists", "# Lists\n\n" + "- ".repeat(5_000) + "deep");
    all.put("stairs", "# Stairs\n\n" + stairs());
    all.put("items", "# Items\n\n" + many("1. **Title %d**: https://example.org/%<d\n"));
    all.put("cards", "---\ntype: deck\n---\n\n" + many("## Term %d\n\nField: f\n\nDefinition\n\n"));
    all.put("lines", "# Lines\n\n" + "a\n".repeat(SIZE / 2));
  }

  private static void multiplied(Map<String, String> all) {
    all.put(
        "reference",
        "# Reference\n\n[a]: https://example.org/"
            + "x".repeat(100_000)
            + "\n\n"
            + "[a] ".repeat(20_000));
    all.put(
        "definitions",
        "# Definitions\n\n" + many("[r%d]: https://example.org/%<d\n") + "\n" + many("[r%d] "));
    all.put(
        "footnotes", "# Notes\n\n" + "[^a] ".repeat(20_000) + "\n\n[^a]: " + "note ".repeat(2_000));
    all.put("embeds", "# Embeds\n\n" + "![[embeds]] ![[reference]] ".repeat(5_000));
    all.put("links", "# Links\n\n" + many("- [t%d](https://host%<d.example.org/a)\n"));
    all.put("wiki-links", "# Wiki\n\n" + many("[[note %d#h|x]] "));
    all.put("own-links", "# Own\n\n" + many("[[#heading %d]] "));
    all.put(
        "formulas", "# Formula\n\n" + "$\\frac{".repeat(2_000) + "a" + "}{b}".repeat(2_000) + "$");
  }

  private static void open(Map<String, String> all) {
    String[][] pieces = {
      {"brackets", "["},
      {"wiki", "[["},
      {"stars", "*a_"},
      {"code", "` `` "},
      {"angles", "<a b=\""},
      {"comments", "<!--"},
      {"tables", "<table><td>"},
      {"details", "<details>\n\n"},
      {"entities", "&amp;&#x1F600;"},
      {"dollars", "$$ a "},
      {"links-open", "[a](b \""},
    };
    for (String[] piece : pieces) {
      all.put("open-" + piece[0], "# Open\n\n" + piece[1].repeat(SIZE / 2 / piece[1].length()));
    }
  }

  private static String many(String line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < SIZE; i++) {
      text.append(line.formatted(i));
    }
    return text.toString();
  }

  private static String stairs() {
    StringBuilder text = new StringBuilder();
    for (int depth = 0; depth < 800; depth++) {
      text.append(" ".repeat(2 * depth)).append("- a\n");
    }
    return text.toString();
  }
}
