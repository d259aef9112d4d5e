package dev.sennight.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A passage that the user marked, or a note on an entry as a whole.
 *
 * @param id unique over all libraries and machines: a UUID
 * @param entry the entry it was made in; {@link EntryWitness} says how that is known again
 * @param anchor the passage; null for the note on an entry as a whole
 * @param note Markdown as it was typed, or ""
 * @param created in milliseconds
 * @param changed when anything of it was changed last, in milliseconds
 */
public record Highlight(
    String id,
    EntryId entry,
    @Nullable TextAnchor anchor,
    Color color,
    String note,
    Instant created,
    Instant changed) {
  public Highlight {
    created = created.truncatedTo(ChronoUnit.MILLIS);
    changed = changed.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The colours to choose from. */
  public enum Color {
    YELLOW,
    GREEN,
    BLUE,
    PINK;

    /** The word that stores and exchange files use. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The colour with a label; yellow for one of another version. */
    public static Color labelled(String label) {
      return Stream.of(values())
          .filter(color -> color.label().equals(label))
          .findFirst()
          .orElse(YELLOW);
    }
  }

  /** A new highlight without a note. */
  public static Highlight of(EntryId entry, TextAnchor anchor, Color color, Instant now) {
    return new Highlight(UUID.randomUUID().toString(), entry, anchor, color, "", now, now);
  }

  /** The note on an entry as a whole; an entry has one, so its id is always the same. */
  public static Highlight noteOn(EntryId entry, String note, Instant now) {
    byte[] name = ("note on " + entry.value()).getBytes(StandardCharsets.UTF_8);
    String id = UUID.nameUUIDFromBytes(name).toString();
    return new Highlight(id, entry, null, Color.YELLOW, note, now, now);
  }

  /** The same with another note and colour. */
  public Highlight with(Color otherColor, String otherNote, Instant now) {
    return new Highlight(id, entry, anchor, otherColor, otherNote, created, now);
  }

  /** The same at another passage, such as one to which an orphan is attached by hand. */
  public Highlight at(EntryId otherEntry, TextAnchor otherAnchor, Instant now) {
    return new Highlight(id, otherEntry, otherAnchor, color, note, created, now);
  }
}
