package dev.sennight.parse.frontmatter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterDateTest {
  private static String read(String text) {
    return FrontMatterDate.parse(text).map(Object::toString).orElse("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-08-27",
        "2025/8/27",
        "2025.08.27",
        "20250827",
        "2025年8月27日",
        "2025 年 8 月 27 日",
        "Aug 27 2025",
        "August 27th, 2025",
        "27 August 2025",
        "Wed, 27 Aug 2025 10:00:00 GMT",
        "2025-08-27T23:30:00+08:00",
        "2025-08-27 18:46",
        "202508271846",
        "1756252800",
        "1756252800000",
        "2025082712",
        "202508271215",
        "27/08/2025",
        "08/27/2025",
        "27-Aug-2025",
        "2025_08_27",
        "Wednesday, August 27, 2025",
        "20250827T101500Z"
      })
  void oneDayInManyForms(String text) {
    assertEquals("2025-08-27", read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-04-28 ~ 2025-05-04",
        "2025-04-28/2025-05-04",
        "2025年4月28日至2025年5月4日",
        "April 28, 2025 to May 4, 2025",
        "2025-W18",
        "2025W18",
        "2025.4.28 - 2025.5.4"
      })
  void aWeekInManyForms(String text) {
    assertEquals("2025-04-28/2025-05-04", read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2025",
        "2025-13-01",
        "2025-02-30",
        "08/07/2025",
        "12",
        "0000-01-01",
        "2025-W60",
        "Version 3 2025",
        "2025023012",
        "99999999999999999999"
      })
  void otherTextIsNoDate(String text) {
    assertEquals(Optional.empty(), FrontMatterDate.parse(text));
  }
}
