package dev.sennight.ui.content;

import dev.sennight.library.Catalog.DocumentSummary;
import dev.sennight.model.DateSpan;
import dev.sennight.model.DocumentKind;
import dev.sennight.model.Entry;
import dev.sennight.model.EntryId;
import dev.sennight.model.EntryKind;
import dev.sennight.model.EntrySummary;
import dev.sennight.model.IssueIdentity;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Issues of a weekly and their entries, made of a few sentences. */
final class SampleEntries {
  /** A name that nothing has. */
  static final String GHOST = "空间智能的下一步";

  static final String SERIES = "智能周刊";
  static final List<String> TOPICS = List.of("大模型", "机器人", "工具", "论文");
  private static final String[] TITLES = {
    "开源模型的推理成本再降一半",
    "一个会自己写测试的编程助手 TestPilot",
    "双足机器人走进仓库",
    "检索增强生成的五个常见误区",
    "把两千页手册装进上下文：长文本模型的一次实测与若干出人意料的失败案例",
    "GPU 集群的碳足迹怎么算"
  };

  private final Map<EntryId, Entry> entries = new LinkedHashMap<>();
  private final List<DocumentSummary> issues = new ArrayList<>();

  /** Issues of {@code weeks} weeks, newest first, with {@code perWeek} entries each. */
  SampleEntries(int weeks, int perWeek) {
    LocalDate monday = LocalDate.of(2025, 4, 28);
    for (int i = 0; i < weeks; i++) {
      issue(monday.minusWeeks(i), perWeek);
    }
  }

  /** The entries by their ids, in order. */
  Map<EntryId, Entry> entries() {
    return entries;
  }

  /** The issues, newest first. */
  List<DocumentSummary> issues() {
    return issues;
  }

  private void issue(LocalDate monday, int count) {
    int year = monday.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR);
    int week = monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    String file = "weekly/%dW%02d.md".formatted(year, week);
    DateSpan date = new DateSpan(monday, monday.plusDays(6));
    for (int i = 0; i < count; i++) {
      String topic = TOPICS.get(i * TOPICS.size() / count);
      add(file, i, topic, TITLES[i % TITLES.length], year, week, date);
    }
    issues.add(
        new DocumentSummary(
            file,
            0,
            DocumentKind.DIGEST,
            SERIES + " " + year + " 年第 " + week + " 周",
            SERIES,
            new IssueIdentity(year, week, null, date),
            "zh-CN",
            count,
            List.of()));
  }

  private void add(
      String file, int number, String topic, String title, int year, int week, DateSpan date) {
    EntryId id = new EntryId("%04d%02d%06d".formatted(year, week, number));
    EntrySummary summary =
        new EntrySummary(
            id,
            EntryKind.ITEM,
            file,
            10 + number * 8,
            SERIES,
            year,
            week,
            null,
            date,
            "专题",
            topic,
            title,
            List.of("AI"),
            List.of("https://www.example.org/" + number));
    List<Block> body =
        List.of(
            new Block.Paragraph(
                List.of(
                    new Inline.Text(title + "：第 " + week + " 周的编辑们读完材料后，觉得它值得再看一遍。参见 "),
                    new Inline.Link(LinkForm.WIKI, "下一条", List.of(new Inline.Text("下一条"))),
                    new Inline.Text(" 与 "),
                    new Inline.Link(LinkForm.WIKI, GHOST, List.of(new Inline.Text(GHOST))),
                    new Inline.Text("。")),
                null),
            new Block.Paragraph(
                List.of(
                    new Inline.Text(
                        "The second paragraph mixes English words with 中文，说明混排时字与词之间应有的空隙。")),
                null));
    entries.put(
        id,
        new Entry(
            summary,
            List.of("专题", topic),
            body,
            PlainText.of(body),
            List.of(),
            List.of(),
            null,
            null));
  }
}
