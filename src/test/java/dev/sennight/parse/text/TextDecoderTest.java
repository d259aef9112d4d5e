package dev.sennight.parse.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.model.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String CHINESE = "# 第一周\n\n今天读了两篇文章，都很有意思。Rust 与 C++。\n";
  private static final String LATIN = "# Week one\n\nTwo articles, both short.\n";

  private static List<ProblemKind> kinds(DecodedText text) {
    return text.problems().stream().map(p -> p.kind()).toList();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  @Test
  void plainUtf8HasNoProblem() {
    DecodedText text = TextDecoder.decode(CHINESE.getBytes(UTF_8));
    assertEquals(CHINESE, text.text());
    assertEquals("UTF-8", text.encoding());
    assertEquals(List.of(), text.problems());
    assertEquals(List.of(), TextDecoder.decode("a \uFFFD b".getBytes(UTF_8)).problems());
  }

  @Test
  void marksTellTheEncoding() {
    byte[] utf8 = join(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, CHINESE.getBytes(UTF_8));
    assertEquals(CHINESE, TextDecoder.decode(utf8).text());
    assertEquals(List.of(), TextDecoder.decode(utf8).problems());
    byte[] little = join(new byte[] {(byte) 0xFF, (byte) 0xFE}, CHINESE.getBytes(UTF_16LE));
    assertEquals(CHINESE, TextDecoder.decode(little).text());
    assertEquals("UTF-16LE", TextDecoder.decode(little).encoding());
    byte[] big = join(new byte[] {(byte) 0xFE, (byte) 0xFF}, LATIN.getBytes(UTF_16BE));
    assertEquals(LATIN, TextDecoder.decode(big).text());
    assertEquals(List.of(ProblemKind.ENCODING), kinds(TextDecoder.decode(big)));
  }

  @Test
  void encodingsWithoutAMarkAreGuessed() {
    for (String name : List.of("GB18030", "UTF-16LE", "UTF-16BE", "UTF-8")) {
      DecodedText text = TextDecoder.decode(CHINESE.getBytes(Charset.forName(name)));
      assertEquals(CHINESE, text.text(), name);
      assertEquals(name, text.encoding());
    }
    for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-8")) {
      assertEquals(LATIN, TextDecoder.decode(LATIN.getBytes(Charset.forName(name))).text(), name);
    }
  }

  @Test
  void emojiAreNoSignAgainstChinese() {
    String text = "# 🚀 📚 🎉 📦 新闻\n\n🚀 发布。\n";
    DecodedText read = TextDecoder.decode(text.getBytes(Charset.forName("GB18030")));
    assertEquals(text, read.text());
    assertEquals("GB18030", read.encoding());
  }

  @Test
  void anEncodingThatIsStatedIsUsedWhenTheTextIsNoUtf8() {
    String page = "---\ncharset: Big5\n---\n這裡是繁體中文，請讀下去。\n";
    DecodedText text = TextDecoder.decode(page.getBytes(Charset.forName("Big5")));
    assertEquals(page, text.text());
    assertEquals("Big5", text.encoding());
    assertEquals(page, TextDecoder.decode(page.getBytes(UTF_8)).text());
    assertEquals("UTF-8", TextDecoder.decode(page.getBytes(UTF_8)).encoding());
  }

  @Test
  void aMixedFileKeepsEveryLine() {
    byte[] mixed =
        join(
            CHINESE.getBytes(UTF_8),
            "粘贴进来的旧文字，别丢了。\n".getBytes(Charset.forName("GBK")),
            "最后一行\n".getBytes(UTF_8));
    DecodedText text = TextDecoder.decode(mixed);
    assertEquals(CHINESE + "粘贴进来的旧文字，别丢了。\n最后一行\n", text.text());
    assertEquals("UTF-8 and GB18030", text.encoding());
    assertEquals(List.of(ProblemKind.ENCODING), kinds(text));
  }

  @Test
  void aBrokenFileKeepsWhatCanBeRead() {
    byte[] bytes = CHINESE.getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 3);
    DecodedText text = TextDecoder.decode(cut);
    assertTrue(text.text().startsWith("# 第一周\n\n今天读了两篇文章，都很有意思。Rust 与 C++"), text.text());
    assertEquals("UTF-8", text.encoding());
    assertEquals(List.of(ProblemKind.UNDECODABLE), kinds(text));
    byte[] latin =
        "Un café à la crème, s'il vous plaît.\n".getBytes(Charset.forName("windows-1252"));
    assertEquals("Un café à la crème, s'il vous plaît.\n", TextDecoder.decode(latin).text());
  }

  @Test
  void linesEndOneWayAndControlsAreGone() {
    DecodedText text = TextDecoder.decode("a\r\nb\rc\0d\u0007\n\fe\ff\tg".getBytes(UTF_8));
    assertEquals("a\nb\ncd\ne\nf\tg", text.text());
    assertEquals(List.of(4, 5), text.pageBreaks());
    assertEquals("2", text.problems().getFirst().arguments().getFirst());
    assertEquals(List.of(ProblemKind.CONTROL_CHARACTERS), kinds(text));
  }

  @Test
  void anyBytesGiveText() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      DecodedText text = TextDecoder.decode(bytes);
      assertTrue(text.text().chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\t'));
    }
  }

  @Test
  void whatUtf8HoldsSurvives() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      StringBuilder any = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        any.appendCodePoint(
            random.nextBoolean() ? 0x4E00 + random.nextInt(5000) : ' ' + random.nextInt(90));
      }
      assertEquals(any.toString(), TextDecoder.decode(any.toString().getBytes(UTF_8)).text());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Müßiggang\n\nGrüße über Größe, naïve façade.\n",
        "# It’s\n\nIt costs €5 – “really”…\n",
        "Été à Noël : œuvre, «déjà vu».\n¿Qué? ¡Año!\n",
        "Smørrebrød ©2020 · 20°\n",
      })
  void aWesternFileIsReadInOneEncoding(String written) {
    DecodedText text = TextDecoder.decode(written.getBytes(Charset.forName("windows-1252")));
    assertEquals(written, text.text());
    assertEquals("windows-1252", text.encoding());
    assertEquals(List.of(ProblemKind.ENCODING), kinds(text));
  }

  @Test
  void westernLettersAmongOthersLeaveThoseAsTheyAre() {
    Charset western = Charset.forName("windows-1252");
    byte[] mixed = join("Grüße.\n".getBytes(western), "Größe, 一句。\n".getBytes(UTF_8));
    assertEquals("Grüße.\nGröße, 一句。\n", TextDecoder.decode(mixed).text());
    byte[] few = "The word 智能 in an English text, GPU中心。\n".getBytes(Charset.forName("GB18030"));
    assertEquals("GB18030", TextDecoder.decode(few).encoding());
    byte[] broken =
        join("智能，读了两篇文章\n".getBytes(Charset.forName("GB18030")), new byte[] {(byte) 0xFF});
    assertTrue(TextDecoder.decode(broken).text().startsWith("智能，读了两篇文章\n"));
  }
}
