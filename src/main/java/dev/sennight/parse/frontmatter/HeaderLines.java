package dev.sennight.parse.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header lines at the very start of a document, without any fence: at least two {@code Key: value}
 * lines with keys that documents are known to have, then a blank line.
 */
final class HeaderLines {
  private static final int FEWEST = 2;
  private static final int MOST = 40;
  private static final Pattern HEADER =
      Pattern.compile("([\\p{L}\\p{Nd} _-]{1,30}):(?!//)(.*)", Pattern.DOTALL);
  private static final Set<String> KNOWN =
      Set.of(
          ("title subtitle date number issue week year author authors editor tags "
                  + "tag category categories keywords slug status summary description "
                  + "source url link lang language published created updated modified "
                  + "series type aliases alias layout email copyright 标题 日期 期号 期数 作者 标签 分类 "
                  + "来源 链接 摘要 类型 别名 时间 系列")
              .split(" ", -1));

  private HeaderLines() {}

  static FrontMatter read(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int known = 0;
    int line = 1;
    int at = 0;
    while (at < text.length() && line <= MOST) {
      int end = FrontMatterReader.lineEnd(text, at);
      String content = text.substring(at, end);
      at = Math.min(end + 1, text.length());
      line++;
      if (content.isBlank()) {
        break;
      }
      Matcher header = HEADER.matcher(content);
      if (!header.matches()) {
        return FrontMatter.NONE;
      }
      String key = header.group(1).strip().toLowerCase(Locale.ROOT);
      known += KNOWN.contains(key) ? 1 : 0;
      String value = ValueList.scalar(header.group(2));
      List<String> list = values.computeIfAbsent(key, _ -> new ArrayList<>());
      if (FrontMatterKeys.TAGS.contains(key)) {
        list.addAll(ValueList.tags(value));
      } else if (!value.isEmpty()) {
        list.add(value);
      }
    }
    boolean mostKnown = known >= FEWEST && known * 2 >= values.size();
    return mostKnown ? new FrontMatter(values, at, line, List.of()) : FrontMatter.NONE;
  }
}
