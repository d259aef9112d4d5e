package dev.sennight.parse.series;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderLanguagesTest {
  @ParameterizedTest
  @CsvSource({
    "en, en",
    "EN, en",
    "cn, zh",
    "tw, zh-TW",
    "中文, zh",
    "zh-CN, zh-CN",
    "zh_cn, zh-CN",
    "zh-Hans, zh-Hans",
    "pt-BR, pt-BR",
    "zh-C, ",
    "zh-Hansx, ",
    "zh-, ",
    "it, ",
    "weekly, ",
    "my-en, ",
  })
  void aNameMayBeALanguage(String name, String language) {
    assertEquals(language, FolderLanguages.language(name));
  }

  @ParameterizedTest
  @CsvSource({
    "a.md, , , a",
    "en/a.md, en, en, a",
    "zh/en/a.md, en, en, a",
    "en/2025/a.md, en, en, 2025/a",
    "a.zh-TW.md, , zh-TW, a",
    "a_cn.md, , zh, a",
    "a-en.md, , en, a",
    "en/a_cn.md, en, en, a",
    "notes/a-b.md, , , notes/a-b",
    "notes/_en.md, , , notes/_en",
    "notes/a-en-2.md, , , notes/a-en-2",
    "notes/a_en, , en, notes/a",
  })
  void aPathMayNameOne(String path, String ofFolders, String ofPath, String editionless) {
    assertEquals(ofFolders, FolderLanguages.ofFolders(path));
    assertEquals(ofPath, FolderLanguages.ofPath(path));
    assertEquals(editionless, FolderLanguages.editionless(path));
  }
}
