package dev.sennight.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses without a scheme: {@code example.org/a} and {@code name@example.org}. */
public final class BareAddress {
  private static final Pattern MAIL =
      Pattern.compile("[\\w.+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}(?:\\?.*)?");
  private static final Pattern WEB =
      Pattern.compile("(?:[\\p{L}\\d](?:[\\p{L}\\d-]*)\\.)+(\\p{L}{2,})(?::\\d+)?(?:([/?#]).*)?");
  private static final int LONGEST = 2000;
  private static final Set<String> DOMAINS =
      Set.of(
          ("com org net edu gov mil int info biz name pro xyz dev app page blog cloud tech site"
                  + " online store shop live news wiki link club top fun ink art design studio world"
                  + " today life work space website digital network systems software tools build run"
                  + " chat 中国 中國 公司 网络 網絡 网址 中文网 集团 香港 台湾 台灣 测试 рф 한국")
              .split(" ", -1));

  /** Endings of files that are countries' domains, too. */
  private static final Set<String> FILES =
      Set.of("md py rs sh pl ps cc so ml mm pm tf la".split(" ", -1));

  private BareAddress() {}

  /**
   * The whole address that {@code written} stands for, {@code https:} or {@code mailto:}; empty
   * when it does not look like one. {@code notes.md} is a file, {@code docs.rs/a} is not.
   */
  public static Optional<String> complete(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    if (MAIL.matcher(written).matches()) {
      return Optional.of("mailto:" + written);
    }
    Matcher web = WEB.matcher(written);
    return web.matches() && isDomain(web.group(1).toLowerCase(Locale.ROOT), web.group(2) != null)
        ? Optional.of("https://" + written)
        : Optional.empty();
  }

  private static boolean isDomain(String last, boolean path) {
    boolean country = last.length() == 2 && last.chars().allMatch(c -> c < 0x80);
    return DOMAINS.contains(last)
        || (country && !last.equals("md") && (path || !FILES.contains(last)));
  }
}
