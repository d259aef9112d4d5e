package dev.sennight.model.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.DateSpan;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static String days(Optional<DateSpan> days) {
    return days.map(DateSpan::toString).orElse("none");
  }

  private static String first(String text) {
    return days(DateReader.find(text).stream().findFirst().flatMap(DateMention::days));
  }

  private static String found(String text) {
    return DateReader.find(text).stream()
        .map(m -> text.substring(m.range().start(), m.range().end()))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-08-27",
        "2025/8/27",
        "2025.08.27",
        "20250827",
        "250827",
        "2025年8月27日",
        "2025 年 8 月 27 日",
        "２０２５年８月２７日",
        "二〇二五年八月二十七日",
        "二零二五年八月廿七日",
        "25年8月27日",
        "2025년 8월 27일",
        "2025년8월27일",
        "Aug 27 2025",
        "August 27th, 2025",
        "27 August 2025",
        "27th of August, 2025",
        "2025 August 27",
        "2025-08-27T23:30:00+08:00",
        "2025-08-27 22:00:00 -0000",
        "202508271846",
        "2025082712",
        "27/08/2025",
        "08/27/2025",
        "27-Aug-2025",
        "August-27--2025",
        "2025_08_27",
        "20250827T101500Z"
      })
  void oneDayInManyForms(String text) {
    Optional<DateMention> whole = DateReader.whole(text);
    assertEquals("2025-08-27", days(whole.flatMap(DateMention::days)));
    String inside = "（" + text + "）x";
    assertEquals(text, found(inside));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-W18",
        "2025W18",
        "2025-w18",
        "2025 Week 18",
        "Week 18, 2025",
        "W18 2025",
        "18th week of 2025",
        "2025年第18周",
        "2025 年第十八週",
        "二〇二五年第十八周",
        "２０２５年第１８周",
        "2025년 18주차",
        "2025년 제18주",
        "第18周，2025 年",
        "2025-04-28 ~ 2025-05-04",
        "2025-04-28/2025-05-04",
        "2025-04-28_2025-05-04",
        "20250428-20250504",
        "20250428-0504",
        "2025年4月28日至2025年5月4日",
        "2025年4月28日-5月4日",
        "2025年4月28日から5月4日",
        "2025년 4월 28일 ~ 5월 4일",
        "2025년 4월 28일부터 5월 4일",
        "April 28, 2025 to May 4, 2025",
        "Apr 28 – May 4, 2025",
        "28 April – 4 May 2025",
        "April 28th - May 4th 2025",
        "2025.4.28 - 2025.5.4",
        "2025.04.28-05.04",
        "2025/4/28～5/4",
        "Week Ending May 4, 2025",
        "week of April 28, 2025"
      })
  void oneWeekInManyForms(String text) {
    assertEquals("2025-04-28/2025-05-04", days(DateReader.whole(text).flatMap(DateMention::days)));
    assertEquals(text, found(" " + text + " 。"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025年5月第1周 | 2025-05-01/2025-05-04",
        "2025年5月第2週 | 2025-05-05/2025-05-11",
        "二〇二五年五月第三周 | 2025-05-12/2025-05-18",
        "2025年5月的第二个星期 | 2025-05-05/2025-05-11",
        "2025년 5월 2주차 | 2025-05-05/2025-05-11",
        "2025년 5월 둘째 주 | 2025-05-05/2025-05-11",
        "Week 2 of May 2025 | 2025-05-05/2025-05-11",
        "May 2025, Week 2 | 2025-05-05/2025-05-11",
        "second week of May 2025 | 2025-05-05/2025-05-11",
        "2nd week of May, 2025 | 2025-05-05/2025-05-11",
        "2025-05 第2周 | 2025-05-05/2025-05-11",
        "2025年12月第4周周报 | 2025-12-22/2025-12-28",
        "2025-05 | 2025-05-01/2025-05-31",
        "202505 | 2025-05-01/2025-05-31",
        "2025年5月 | 2025-05-01/2025-05-31",
        "二〇二五年五月号 | 2025-05-01/2025-05-31",
        "2025년 5월호 | 2025-05-01/2025-05-31",
        "May 2025 | 2025-05-01/2025-05-31",
        "May–June 2025 | 2025-05-01/2025-06-30",
        "2025-05 ~ 2025-06 | 2025-05-01/2025-06-30",
        "Q2 2025 | 2025-04-01/2025-06-30",
        "2025Q2 | 2025-04-01/2025-06-30",
        "2025年第二季度 | 2025-04-01/2025-06-30",
        "2025년 2분기 | 2025-04-01/2025-06-30",
        "2025年 | 2025-01-01/2025-12-31",
        "二〇二五年 | 2025-01-01/2025-12-31",
        "2025년 | 2025-01-01/2025-12-31",
        "Weekly Digest – May 19, 2025 | 2025-05-19",
        "Weekly Digest: Dec 29, 2025 – Jan 4, 2026 | 2025-12-29/2026-01-04",
        "Dec 29 – Jan 4, 2026 | 2025-12-29/2026-01-04",
        "2020年12月28日至1月3日 | 2020-12-28/2021-01-03",
        "2020 年 12 月 28 日–2021 年 1 月 3 日 | 2020-12-28/2021-01-03",
        "January 5th, 2026 | 2026-01-05",
        "Week Ending April 8, 2018 | 2018-04-02/2018-04-08",
        "Week Ending Feburary 25, 2018 | 2018-02-19/2018-02-25",
        "3-9 March 2025 | 2025-03-03/2025-03-09",
        "March 3rd to 9th, 2025 | 2025-03-03/2025-03-09",
        "AI 洞察 2025/6/01 | 2025-06-01",
        "2016-01-03-issue-41 | 2016-01-03",
        "2017-06-01 x 2017-06-02 | 2017-06-01",
        "GoCN 每日新闻（2017-04-25） | 2017-04-25",
        "2024年2月29日 | 2024-02-29",
        "2025-W53 | 2025-12-29/2026-01-04",
        "2020-W53 | 2020-12-28/2021-01-03",
        "Issue 10 May 19, 2025 | 2025-05-19"
      })
  void periodsAndDatesInTitles(String text, String expected) {
    assertEquals(expected, first(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6月9日至15日 | 2025 | 24 | 2025-06-09/2025-06-15",
        "June 9 - June 15 | 2025 |  | 2025-06-09/2025-06-15",
        "June 9 – 15 | 2025 |  | 2025-06-09/2025-06-15",
        "May 29-June 4 | 2023 |  | 2023-05-29/2023-06-04",
        "12 月 28 日至 1 月 3 日 | 2020 | 53 | 2020-12-28/2021-01-03",
        "12 月 29 日至 1 月 4 日 | 2026 | 1 | 2025-12-29/2026-01-04",
        "12 月 29 日至 1 月 4 日 | 2025 |  | 2025-12-29/2026-01-04",
        "06-01-日刊 | 2025 |  | 2025-06-01",
        "04.28-05.04 | 2025 |  | 2025-04-28/2025-05-04",
        "04/28 ~ 05/04 | 2025 |  | 2025-04-28/2025-05-04",
        "6월 2일 | 2025 |  | 2025-06-02",
        "6월 2일 ~ 6월 8일 | 2025 |  | 2025-06-02/2025-06-08",
        "六月二日 | 2025 |  | 2025-06-02",
        "5月第1周 | 2025 |  | 2025-05-01/2025-05-04",
        "五月第三周 | 2025 |  | 2025-05-12/2025-05-18",
        "5월 2주차 | 2025 |  | 2025-05-05/2025-05-11",
        "Week 2 of May | 2025 |  | 2025-05-05/2025-05-11",
        "第 18 周 | 2025 |  | 2025-04-28/2025-05-04",
        "第十八周 | 2025 |  | 2025-04-28/2025-05-04",
        "18주차 | 2025 |  | 2025-04-28/2025-05-04",
        "Week 18 | 2025 |  | 2025-04-28/2025-05-04",
        "五月 | 2025 |  | 2025-05-01/2025-05-31",
        "8 月 1 日至 8 月 3 日有大会 | 2025 | 18 | none",
        "2月29日 | 2025 |  | none"
      })
  void theYearComesFromElsewhere(String text, int year, Integer week, String expected) {
    List<DateMention> found = DateReader.find(text);
    assertEquals(1, found.size(), found.toString());
    assertEquals(expected, days(found.getFirst().resolve(year, week)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2025-13-01",
        "2025-02-30",
        "2025年2月30日",
        "February 30, 2025",
        "2月30日",
        "2025年13月",
        "08/07/2025",
        "12",
        "0000-01-01",
        "2025-W60",
        "2025年5月第9周",
        "10周年",
        "2025023012",
        "99999999999999999999",
        "agent-phone-number-5a949684",
        "Market 5",
        "you may 10 times",
        "GPT-4.1",
        "3个月",
        "v1.2.3",
        "12:30:45",
        "192.168.10.11",
        "第 18 章"
      })
  void otherTextIsNoDate(String text) {
    assertEquals("", found(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"06-01", "250827", "2025", "W18", "5月", "Week 18"})
  void digitsThatMayBeSomethingElseAreBare(String text) {
    assertTrue(DateReader.whole(text).orElseThrow().bare());
  }

  @Test
  void severalDatesStandInOrder() {
    String text = "从 2025-06-01 起，6月9日–15日 和 Week 2 of May, 以及 2025年第18周。";
    assertEquals("2025-06-01|6月9日–15日|Week 2 of May|2025年第18周", found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed, 27 Aug 2025 10:00:00 GMT | 2025-08-27",
        "Wednesday, August 27, 2025 | 2025-08-27",
        "2025-08-27 (draft) | 2025-08-27",
        "1756252800 | 2025-08-27",
        "1756252800000 | 2025-08-27",
        "2025 | none",
        "2025-02-30 | none",
        "about 2025-08-27 | none",
        "Version 3 2025 | none"
      })
  void aValueBeginsWithItsDate(String text, String expected) {
    assertEquals(expected, days(DateReader.value(text)));
  }

  @Test
  void nothingThrowsAndOffsetsAreInside() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "2025", "年", "月", "日", "周", "第", "12", "3", "-", "/", "～", "May", " ", "week", "of",
            "二", "〇", "ending", "至", "월", "주차", "99", ".", "th", "\uD840", "Q2", "W", "t10:00",
            ",");
    for (int round = 0; round < 4000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      int free = 0;
      for (DateMention mention : DateReader.find(text.toString())) {
        assertTrue(mention.range().start() >= free, text.toString());
        free = mention.range().end();
        assertTrue(free <= text.length(), text.toString());
        mention.resolve(2025, 18);
        mention.days();
      }
    }
  }
}
