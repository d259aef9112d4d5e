package dev.sennight.ui.navigation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SystemOpenerTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatEndsBadlyIsAFailure() {
    assertThrows(IOException.class, () -> SystemOpener.start(List.of("false"), LONG));
    assertThrows(IOException.class, () -> SystemOpener.start(List.of("no-such-program"), LONG));
    assertDoesNotThrow(() -> SystemOpener.start(List.of("true"), LONG));
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatGoesOnRunningIsNone() {
    assertDoesNotThrow(() -> SystemOpener.start(List.of("sleep", "2"), Duration.ofMillis(1)));
  }

  @Test
  void onlyWebAndMailAddressesAreOpened() {
    for (String address :
        List.of(
            "file:///etc/hostname",
            "/etc/hostname",
            "javascript:0",
            "-h",
            "smb://h/s",
            "httpx://h",
            "x.desktop")) {
      IOException refused =
          assertThrows(IOException.class, () -> SystemOpener.page(address), address);
      assertEquals("not an address to open: " + address, refused.getMessage());
    }
  }
}
