package dev.sennight.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://Example.org/A?b#c,https://Example.org/A?b#c,example.org",
    "HTTP://example.org:8080,http://example.org:8080,example.org",
    "https://user:pw@evil.example@good.example/,https://user:pw@evil.example@good.example/,good.example",
    "https://google.com\\@evil.example,https://google.com\\@evil.example,google.com",
    "mailto:a@example.org?subject=x,mailto:a@example.org?subject=x,example.org",
    "https://例子.中国/路径,https://例子.中国/路径,例子.中国",
    "https://[::1]:80/x,https://[::1]:80/x,[::1]",
    "' ht tps://example.org',,",
    "'https://example.org/a b ',https://example.org/a%20b,example.org"
  })
  void readsAddresses(String written, String address, String host) {
    assertEquals(address, WebAddress.of(written).map(WebAddress::address).orElse(null));
    assertEquals(host, WebAddress.of(written).map(WebAddress::host).orElse(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "java\nscript:x",
        "file:///x",
        "//x.example",
        "x.example",
        "https:x",
        "https://",
        "https:///x",
        "mailto:",
        "mailto:nobody",
        "ftp://x.example",
        "data:,x",
        "",
        "http:/\\evil",
        "\\\\host\\share"
      })
  void refusesEveryOther(String written) {
    assertEquals(true, WebAddress.of(written).isEmpty());
  }
}
