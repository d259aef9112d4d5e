package dev.sennight.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
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
        "mailto:nobody@",
        "ftp://x.example",
        "data:,x",
        "",
        "http:/\\evil",
        "\\\\host\\share"
      })
  void refusesEveryOther(String written) {
    assertEquals(true, WebAddress.of(written).isEmpty());
  }

  /** The user sees the ASCII form of every name that may pass for another. */
  @ParameterizedTest
  @CsvSource({
    "https://example.org/аб,https://example.org/аб",
    "https://例子.中国/路径,https://例子.中国/路径",
    "https://新闻24.中国,https://新闻24.中国",
    "https://\u0430pple.com:8080/p,https://xn--pple-43d.com:8080/p",
    "https://me@\u0430pple.com?q,https://xn--pple-43d.com?q",
    "https://www.apple.com@evil.example/,https://evil.example/",
    "mailto:me@\u0430pple.com?subject=x,mailto:me@xn--pple-43d.com?subject=x",
    // a stroke that looks like a slash, within a part and as a part
    "https://bank.com\u4e3flogin.evil.example,https://bank.xn--comlogin-9h0m.evil.example",
    "https://bank.com.\u4e3f.evil.example,https://bank.com.xn--xiq.evil.example",
    "https://bank日.example,https://xn--bank-j79h.example",
    // browsers keep these letters; Java's rules would name another host
    "https://fa\u00df.example,https://fa%udf.example"
  })
  void noHostIsShownThatPassesForAnother(String written, String shown) {
    WebAddress address = WebAddress.of(written).orElseThrow();
    assertEquals(shown, address.shown());
    assertEquals(written, address.address());
  }

  /** Zero-width and direction characters, soft hyphens, and halves of a character. */
  @ParameterizedTest
  @ValueSource(
      chars = {
        '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\u2066', '\u061c',
        '\u0000', '\u007f', '\ud83d', '\ude42'
      })
  void charactersThatDoNotShowAreNoPartOfAnAddress(char hidden) {
    String written = "ht%stps://exa%smple.org/a%sb%s".replace("%s", String.valueOf(hidden));
    assertEquals("https://example.org/ab", WebAddress.of(written).orElseThrow().address());
    assertEquals(true, WebAddress.of("java" + hidden + "script:x").isEmpty());
  }

  @Test
  void radicalsThatLookLikeStrokesAreNoChinese() {
    String written = "https://\u94F6\u884C.\u4E2D\u56FD\u2F03\u767B\u5F55.evil.example";
    String shown = WebAddress.of(written).orElseThrow().shown();
    assertTrue(shown.chars().allMatch(c -> c < 0x80), shown);
  }
}
