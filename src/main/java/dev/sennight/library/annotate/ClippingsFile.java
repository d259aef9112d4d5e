package dev.sennight.library.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what e-readers keep: Kindle's {@code My Clippings.txt}, KOReader's JSON and Lua files. */
public final class ClippingsFile {
  private static final String END = "==========";
  private static final Pattern NOTE = Pattern.compile("(?i)\\bnote\\b|笔记|筆記");
  private static final Pattern BOOKMARK = Pattern.compile("(?i)\\bbookmark\\b|书签|書籤");
  private static final Pattern LOCATION =
      Pattern.compile("(?i)(?:location|loc\\.|位置)\\s*#?\\s*(\\d+)(?:-(\\d+))?");
  private static final Pattern ADDED = Pattern.compile("(?i)added on \\w+, (.*)$");
  private static final List<DateTimeFormatter> TIMES =
      List.of(
          DateTimeFormatter.ofPattern("MMMM d, yyyy h:mm:ss a", Locale.US),
          DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm:ss", Locale.US));
  private static final DateTimeFormatter KOREADER =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final Pattern LUA_ITEM = Pattern.compile("\\[\\d+] = \\{");
  private static final Pattern LUA_TEXT =
      Pattern.compile(
          "\\[\"(text|notes|note|chapter|datetime|title)\"] = \"((?:[^\"\\\\]|\\\\.)*)\"",
          Pattern.DOTALL);

  private ClippingsFile() {}

  /**
   * The clippings in {@code text}, in order.
   *
   * @throws IOException with a sentence when it is none of the known forms
   */
  public static List<Clipping> read(String text) throws IOException {
    String start = text.replace("\uFEFF", "").stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      return koreader(new ObjectMapper().readTree(start));
    }
    if (start.contains("[\"text\"] = \"")) {
      return lua(start);
    }
    if (start.contains(END)) {
      return kindle(start);
    }
    throw new IOException("This is no file of highlights that Sennight knows.");
  }

  private static List<Clipping> kindle(String text) {
    List<Clipping> clippings = new ArrayList<>();
    List<Integer> lasts = new ArrayList<>();
    for (String record : text.replace("\uFEFF", "").replace("\r", "").split(END + "\n?", -1)) {
      String[] lines = record.strip().split("\n", 3);
      if (lines.length < 3 || BOOKMARK.matcher(lines[1]).find()) {
        continue;
      }
      String about = lines[1];
      String words = lines[2].strip();
      Matcher location = LOCATION.matcher(about);
      int at = location.find() ? Integer.parseInt(location.group(1)) : -1;
      int last = at >= 0 && location.group(2) != null ? last(location) : at;
      if (NOTE.matcher(about.split("\\|", 2)[0]).find()) {
        attach(clippings, lasts, lines[0], at, words);
      } else {
        clippings.add(new Clipping(title(lines[0]), "", words, "", added(about)));
        lasts.add(last);
      }
    }
    return clippings;
  }

  /** The end of a range may be written without the digits that both numbers share. */
  private static int last(Matcher location) {
    String from = location.group(1);
    String to = location.group(2);
    int shared = from.length() - to.length();
    return Integer.parseInt(shared > 0 ? from.substring(0, shared) + to : to);
  }

  /** A note stands before or after its highlight, and is at the place where that ends. */
  private static void attach(
      List<Clipping> clippings, List<Integer> lasts, String book, int at, String note) {
    for (int i = clippings.size() - 1; i >= 0; i--) {
      Clipping clipping = clippings.get(i);
      if (clipping.book().equals(title(book)) && (at < 0 || lasts.get(i) == at)) {
        clippings.set(
            i,
            new Clipping(
                clipping.book(), clipping.chapter(), clipping.quote(), note, clipping.made()));
        return;
      }
    }
  }

  /** Without the author in parentheses. */
  private static String title(String line) {
    return line.strip().replaceFirst("\\s*[(（][^()（）]*[)）]$", "");
  }

  private static @Nullable Instant added(String about) {
    Matcher added = ADDED.matcher(about.strip());
    return added.find() ? time(added.group(1).strip(), TIMES) : null;
  }

  private static @Nullable Instant time(String written, List<DateTimeFormatter> forms) {
    Instant found = null;
    for (DateTimeFormatter form : forms) {
      try {
        found = LocalDateTime.parse(written, form).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException e) {
        // In another form, or in none that is known: the time is not told then.
      }
    }
    return found;
  }

  private static List<Clipping> koreader(JsonNode root) {
    List<Clipping> clippings = new ArrayList<>();
    JsonNode documents = root.has("documents") ? root.path("documents") : root;
    for (JsonNode document : documents.isArray() ? documents : List.of(documents)) {
      for (JsonNode entry : document.path("entries")) {
        JsonNode time = entry.path("time");
        clippings.add(
            new Clipping(
                document.path("title").asText(),
                entry.path("chapter").asText(),
                entry.path("text").asText(),
                entry.path("note").asText(),
                time.isIntegralNumber() ? Instant.ofEpochSecond(time.asLong()) : null));
      }
    }
    clippings.removeIf(clipping -> clipping.quote().isBlank());
    return clippings;
  }

  private static List<Clipping> lua(String text) {
    List<Clipping> clippings = new ArrayList<>();
    String book = "";
    for (String item : LUA_ITEM.split(text, -1)) {
      Map<String, String> fields = new HashMap<>();
      Matcher field = LUA_TEXT.matcher(item);
      while (field.find()) {
        fields.putIfAbsent(field.group(1), unescaped(field.group(2)));
      }
      book = fields.getOrDefault("title", book);
      String note = fields.getOrDefault("note", "");
      String quote = fields.getOrDefault("text", "");
      if (!quote.isBlank()) {
        clippings.add(
            new Clipping(
                "",
                fields.getOrDefault("chapter", ""),
                quote,
                note,
                time(fields.getOrDefault("datetime", ""), List.of(KOREADER))));
      }
    }
    String title = book;
    return clippings.stream()
        .map(c -> new Clipping(title, c.chapter(), c.quote(), c.note(), c.made()))
        .toList();
  }

  private static String unescaped(String lua) {
    return lua.replaceAll("\\\\\\R", "\n").replace("\\n", "\n").replaceAll("\\\\(.)", "$1");
  }
}
