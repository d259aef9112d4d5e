package dev.sennight.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InputLinesTest {
  private static final int LONGEST = InputLines.LONGEST_QUERY;

  @Test
  void linesEndInAnyOfTheKnownWays() throws IOException {
    InputLines lines = new InputLines(new StringReader("a\nb\r\nc"), LONGEST);
    assertEquals("a", lines.next());
    assertEquals("b", lines.next());
    assertEquals("", lines.next());
    assertEquals("c", lines.next());
    assertNull(lines.next());
  }

  @Test
  void theRestOfALongLineIsPassedOver() throws IOException {
    String fits = "x".repeat(LONGEST - 1);
    for (String longer : new String[] {"", "y", "y".repeat(3 * LONGEST)}) {
      InputLines lines =
          new InputLines(new StringReader(fits + "x" + longer + "\nnext\n"), LONGEST);
      assertEquals(fits + "x", lines.next());
      assertEquals("next", lines.next());
      assertNull(lines.next());
    }
    InputLines lines = new InputLines(new StringReader(fits + "\nnext"), LONGEST);
    assertEquals(fits, lines.next());
    assertEquals("next", lines.next());
  }

  @Test
  void aLineWithoutEndIsAnsweredOnceItIsTooLong() throws IOException {
    long[] read = {0};
    Reader endless =
        new Reader() {
          @Override
          public int read(char[] into, int from, int count) {
            Arrays.fill(into, from, from + count, 'x');
            read[0] += count;
            return count;
          }

          @Override
          public void close() {}
        };
    assertEquals("x".repeat(LONGEST), new InputLines(endless, LONGEST).next());
    assertTrue(read[0] <= 2L * LONGEST, read[0] + " characters");
  }
}
