package dev.sennight.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.ui.look.Looks;
import dev.sennight.ui.look.Theme;
import dev.sennight.ui.navigation.StartView;
import dev.sennight.ui.side.SidePart;
import dev.sennight.ui.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  @Test
  void viewsAndSizesAreRead() {
    assertEquals(new StartView(StartView.Kind.SEARCH, "a: b"), StartView.parse("search: a: b"));
    assertEquals(new StartView(StartView.Kind.WEEK, ""), StartView.parse("week"));
    assertNull(StartView.parse("nothing"));
    assertEquals(new WindowOptions.Size(900, 600), WindowOptions.Size.parse("900x600"));
    assertNull(WindowOptions.Size.parse("900"));
    assertNull(WindowOptions.Size.parse("1x1"));
  }

  @Test
  void theWindowComesBackAsItWas(@TempDir Path folder) {
    Looks looks = new Looks(Theme.DARK, Language.ENGLISH, 18);
    WindowState.Bounds bounds = new WindowState.Bounds(10, 20, 1000, 700);
    new WindowState(looks, bounds, List.of(0.2, 0.5), SidePart.LINKS, true).write(folder);
    WindowState read = WindowState.read(folder, Locale.CHINA);
    assertEquals(looks, read.looks());
    assertEquals(bounds, read.bounds());
    assertEquals(0.5, read.splits().get(1));
    assertEquals(SidePart.LINKS, read.side());
    assertTrue(read.maximized());
  }

  @Test
  void anOddStateFileIsAsIfThereWereNone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("window.properties"), "theme=PINK\nbounds=a,b,c,d\n");
    assertEquals(Theme.SYSTEM, WindowState.read(folder, Locale.CHINA).looks().theme());
    assertEquals(Language.CHINESE, WindowState.read(folder, Locale.CHINA).looks().language());
  }
}
