package dev.sennight.render.pdf;

import java.util.List;

/** File names of fonts that systems come with, the best first, in lower case. */
final class KnownFonts {
  /** Chinese, regular and bold; the same file twice when it holds both. */
  static final List<Pair> CHINESE =
      List.of(
          new Pair("notosanscjk-regular.ttc", "notosanscjk-bold.ttc"),
          new Pair("notosanscjksc-regular.otf", "notosanscjksc-bold.otf"),
          new Pair("sourcehansanssc-regular.otf", "sourcehansanssc-bold.otf"),
          new Pair("sourcehansans.ttc", "sourcehansans.ttc"),
          new Pair("pingfang.ttc", "pingfang.ttc"),
          new Pair("hiragino sans gb.ttc", "hiragino sans gb.ttc"),
          new Pair("msyh.ttc", "msyhbd.ttc"),
          new Pair("deng.ttf", "dengb.ttf"),
          new Pair("notosanssc-regular.ttf", "notosanssc-bold.ttf"),
          new Pair("stheiti light.ttc", "stheiti medium.ttc"),
          new Pair("wqy-microhei.ttc", "wqy-microhei.ttc"),
          new Pair("wqy-zenhei.ttc", "wqy-zenhei.ttc"),
          new Pair("simhei.ttf", "simhei.ttf"),
          new Pair("droidsansfallbackfull.ttf", "droidsansfallbackfull.ttf"),
          new Pair("notoserifcjk-regular.ttc", "notoserifcjk-bold.ttc"),
          new Pair("songti.ttc", "songti.ttc"),
          new Pair("simsun.ttc", "simsunb.ttf"),
          new Pair("arial unicode.ttf", "arial unicode.ttf"),
          new Pair("arialuni.ttf", "arialuni.ttf"),
          new Pair("uming.ttc", "uming.ttc"));

  /** Latin, Greek, Cyrillic and more. */
  static final List<Pair> WESTERN =
      List.of(
          new Pair("dejavusans.ttf", "dejavusans-bold.ttf"),
          new Pair("notosans-regular.ttf", "notosans-bold.ttf"),
          new Pair("liberationsans-regular.ttf", "liberationsans-bold.ttf"),
          new Pair("segoeui.ttf", "segoeuib.ttf"),
          new Pair("arial.ttf", "arialbd.ttf"),
          new Pair("arial.ttf", "arial bold.ttf"),
          new Pair("helvetica.ttc", "helvetica.ttc"));

  /** For code. */
  static final List<String> FIXED =
      List.of(
          "dejavusansmono.ttf",
          "cascadiamono.ttf",
          "consola.ttf",
          "menlo.ttc",
          "liberationmono-regular.ttf",
          "notosansmono-regular.ttf",
          "cour.ttf",
          "courier new.ttf");

  /** Signs and emoji as outlines. */
  static final List<String> SIGNS =
      List.of(
          "seguisym.ttf",
          "seguiemj.ttf",
          "apple symbols.ttf",
          "notosanssymbols-regular.ttf",
          "notosanssymbols2-regular.ttf",
          "notoemoji-regular.ttf",
          "symbola.ttf",
          "symbola_hint.ttf",
          "notosansmath-regular.ttf",
          "arial unicode.ttf",
          "arialuni.ttf");

  /** The file of the regular weight and that of the bold one. */
  record Pair(String regular, String bold) {}

  private KnownFonts() {}
}
