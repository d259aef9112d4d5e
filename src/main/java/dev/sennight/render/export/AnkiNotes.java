package dev.sennight.render.export;

import dev.sennight.model.Card;
import dev.sennight.model.Entry;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.PlainText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keyword cards as a text file that Anki imports. Each note has a GUID that stays the same, so that
 * importing again changes notes and adds none twice.
 */
public final class AnkiNotes {
  private static final String HEAD =
      """
      #separator:tab
      #html:true
      #guid column:1
      #tags column:4
      #columns:GUID\tFront\tBack\tTags
      """;

  private AnkiNotes() {}

  /** Of each card: term and definition, motto and term, term and each proposition. */
  public static String write(List<Entry> cards) {
    StringBuilder out = new StringBuilder(HEAD);
    for (Entry entry : cards) {
      Card card = entry.details().card();
      if (card != null) {
        notes(entry, card, out);
      }
    }
    return out.toString();
  }

  private static void notes(Entry entry, Card card, StringBuilder out) {
    String tags = tags(entry, card.field());
    String term = entry.title();
    String id = entry.id().value();
    note(id + "-definition", term, text(entry, Block.Part.DEFINITION), tags, out);
    note(id + "-motto", text(entry, Block.Part.MOTTO), term, tags, out);
    List<Block> propositions = part(entry, Block.Part.PROPOSITIONS);
    List<String> texts =
        propositions.stream()
            .flatMap(block ->
                block instanceof Block.ListBlock list
                    ? list.items().stream().map(item -> PlainText.of(item.children()))
                    : Stream.of(PlainText.of(List.of(block))))
            .toList();
    for (int i = 0; i < texts.size(); i++) {
      String label =
          i < card.propositions().size() ? card.propositions().get(i).label() : "" + (i + 1);
      note(id + "-" + label, term + " · " + label, texts.get(i), tags, out);
    }
  }

  private static void note(String guid, String front, String back, String tags, StringBuilder out) {
    if (!front.isBlank() && !back.isBlank()) {
      out.append(guid).append('\t').append(html(front)).append('\t').append(html(back));
      out.append('\t').append(tags).append('\n');
    }
  }

  private static List<Block> part(Entry entry, Block.Part wanted) {
    return entry.body().stream()
        .flatMap(block ->
            block instanceof Block.CardPart part && part.part() == wanted
                ? part.children().stream()
                : Stream.empty())
        .toList();
  }

  private static String text(Entry entry, Block.Part part) {
    return PlainText.of(part(entry, part));
  }

  private static String tags(Entry entry, @Nullable String field) {
    return Stream.concat(
            Stream.of("sennight", field == null ? "" : field),
            entry.summary().facts().tags().stream())
        .map(tag -> tag.strip().replaceAll("[\\s\"]+", "-"))
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** Without tabs, line breaks and quotation marks, which mean something to Anki's importer. */
  private static String html(String text) {
    return text.strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\t", " ")
        .replace("\n", "<br>");
  }
}
