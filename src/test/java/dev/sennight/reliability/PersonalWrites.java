package dev.sennight.reliability;

import dev.sennight.library.PersonalData;
import dev.sennight.model.EntryId;
import dev.sennight.model.Highlight;
import dev.sennight.model.TextAnchor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes personal data without end and says what is written; made to be killed. */
final class PersonalWrites {
  private PersonalWrites() {}

  /** Writes into the folder {@code arguments[0]}, from the number {@code arguments[1]} on. */
  public static void main(String[] arguments) throws Exception {
    try (PersonalData personal = PersonalData.in(Path.of(arguments[0]))) {
      for (int i = Integer.parseInt(arguments[1]); ; i++) {
        personal.set("number", Integer.toString(i));
        personal.visited(new EntryId("entry" + i));
        TextAnchor anchor = new TextAnchor(i, i + 5, "quote", "before ", " after");
        personal.keep(
            List.of(
                Highlight.of(
                    new EntryId("entry" + i), anchor, Highlight.Color.GREEN, Instant.now())));
        System.out.println(i);
        System.out.flush();
      }
    }
  }
}
