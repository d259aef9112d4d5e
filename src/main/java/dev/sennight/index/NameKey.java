package dev.sennight.index;

/** The form in which two spellings of one name are equal: folded, without signs and spaces. */
public final class NameKey {
  private NameKey() {}

  /** The key of {@code name}; "" when it holds no letter, digit or ideograph. */
  public static String of(CharSequence name) {
    ClassifiedText folded = new ClassifiedText();
    folded.start(name);
    StringBuilder key = new StringBuilder();
    while (folded.next()) {
      for (int i = 0; i < folded.length; i++) {
        char c = folded.chars[i];
        boolean sharp =
            (c == '+' || c == '#') && i > 0 && folded.classes[i - 1] != ClassifiedText.SPACE;
        if (folded.classes[i] >= ClassifiedText.CJK || sharp) {
          key.append(c);
        }
      }
    }
    return key.toString();
  }
}
