package dev.sennight.parse.text;

/** What the pattern of bytes tells of an encoding that nothing states. */
final class ByteShape {
  private static final int SAMPLE = 65_536;

  private ByteShape() {}

  /** Whether the bytes look like Latin text in UTF-16: as many zero bytes at one parity. */
  static boolean looksWideLatin(byte[] content) {
    int pairs = Math.min(content.length, SAMPLE) / 2;
    int[] zeros = new int[2];
    for (int i = 0; i < pairs * 2; i++) {
      if (content[i] == 0) {
        zeros[i & 1]++;
      }
    }
    int least = Math.min(zeros[0], zeros[1]);
    return pairs > 0 && Math.max(zeros[0], zeros[1]) > pairs / 3 && least <= pairs / 20;
  }

  /**
   * Whether bytes that are no UTF-8 look like Chinese text in UTF-16: the lead bytes of Han (4E to
   * 9F) and the zeros of Latin fill one parity and not the other.
   */
  static boolean looksWideHan(byte[] content) {
    int pairs = Math.min(content.length, SAMPLE) / 2;
    int[] leads = new int[2];
    for (int i = 0; i < pairs * 2; i++) {
      int value = content[i] & 0xFF;
      if (value == 0 || (value >= 0x4E && value <= 0x9F) || value == 0x30 || value == 0xFF) {
        leads[i & 1]++;
      }
    }
    int most = Math.max(leads[0], leads[1]);
    return pairs > 0 && most > pairs * 0.85 && Math.min(leads[0], leads[1]) < most * 0.7;
  }

  /** For wide text: whether the high byte of each pair comes first. */
  static boolean isBigEndian(byte[] content) {
    int length = Math.min(content.length, SAMPLE) & ~1;
    int first = 0;
    int second = 0;
    for (int i = 0; i < length; i++) {
      int value = content[i] & 0xFF;
      int weight = value == 0 ? 4 : value >= 0x4E && value <= 0x9F ? 1 : 0;
      if ((i & 1) == 0) {
        first += weight;
      } else {
        second += weight;
      }
    }
    return first > second;
  }

  /**
   * Whether bytes that are valid GB18030 are Chinese text too: most of their double bytes are
   * punctuation or the common characters of GB 2312. UTF-8 or Latin text read as GB18030 gives rare
   * characters instead.
   */
  static boolean looksChinese(byte[] content, int from, int to) {
    int common = 0;
    int doubles = 0;
    int i = from;
    while (i < to) {
      int lead = content[i] & 0xFF;
      if (lead < 0x81) {
        i++;
        continue;
      }
      int trail = i + 1 < to ? content[i + 1] & 0xFF : 0;
      doubles++;
      if (trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA9) || (lead >= 0xB0 && lead <= 0xD7))) {
        common++;
      }
      i += 2;
    }
    return doubles > 0 && common >= doubles * 0.7;
  }
}
