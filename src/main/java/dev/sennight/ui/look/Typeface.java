package dev.sennight.ui.look;

import java.util.Locale;

/** Families of page text; the first one that the machine has is used. */
public enum Typeface {
  SANS("\"Noto Sans CJK SC\", \"PingFang SC\", \"Microsoft YaHei\", sans-serif"),
  SERIF("\"Noto Serif CJK SC\", \"Source Han Serif SC\", \"Songti SC\", \"SimSun\", serif"),
  KAI("\"LXGW WenKai\", \"Kaiti SC\", \"KaiTi\", \"AR PL UKai CN\", \"Noto Serif CJK SC\", serif"),
  SYSTEM("system-ui, \"Noto Sans CJK SC\", sans-serif");

  private final String families;

  Typeface(String families) {
    this.families = families;
  }

  /** A CSS list of font families. */
  String families() {
    return families;
  }

  /** Key of its words. */
  public String textKey() {
    return "typeface." + name().toLowerCase(Locale.ROOT);
  }
}
