package dev.sennight.reliability;

import dev.sennight.library.PersonalData;
import dev.sennight.model.EntryId;
import java.nio.file.Path;

/** Writes personal data without end and says what is written; made to be killed. */
final class PersonalWrites {
  private PersonalWrites() {}

  /** Writes into the folder {@code arguments[0]}, from the number {@code arguments[1]} on. */
  public static void main(String[] arguments) throws Exception {
    try (PersonalData personal = PersonalData.in(Path.of(arguments[0]))) {
      for (int i = Integer.parseInt(arguments[1]); ; i++) {
        personal.set("number", Integer.toString(i));
        personal.visited(new EntryId("entry" + i));
        System.out.println(i);
        System.out.flush();
      }
    }
  }
}
