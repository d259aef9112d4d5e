package dev.sennight.render.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that people write after a code fence, and the lexer for each. */
final class Languages {
  private static final Map<String, String> STYLES = styles();

  private Languages() {}

  static @Nullable String style(String language) {
    return STYLES.get(language.toLowerCase(Locale.ROOT));
  }

  private static Map<String, String> styles() {
    Map<String, String> styles = new HashMap<>();
    put(styles, "text/actionscript", "actionscript");
    put(styles, "text/asm", "asm", "nasm", "assembly");
    put(styles, "text/c", "c", "h");
    put(styles, "text/clojure", "clojure", "clj", "edn");
    put(
        styles,
        "text/cpp",
        "cpp",
        "c++",
        "cc",
        "cxx",
        "hpp",
        "cuda",
        "cu",
        "glsl",
        "hlsl",
        "metal");
    put(styles, "text/cs", "csharp", "cs", "c#");
    put(styles, "text/css", "css", "scss");
    put(styles, "text/csv", "csv");
    put(styles, "text/d", "d");
    put(styles, "text/dart", "dart");
    put(styles, "text/delphi", "delphi", "pascal");
    put(styles, "text/dockerfile", "dockerfile", "docker", "containerfile");
    put(styles, "text/fortran", "fortran", "f90");
    put(styles, "text/golang", "go", "golang");
    put(styles, "text/groovy", "groovy", "gradle");
    put(styles, "text/handlebars", "handlebars", "hbs");
    put(styles, "text/html", "html", "htm", "vue", "svelte", "xhtml");
    put(styles, "text/ini", "ini", "toml", "conf", "cfg", "desktop");
    put(styles, "text/java", "java");
    put(styles, "text/javascript", "javascript", "js", "jsx", "mjs", "node");
    put(styles, "text/jshintrc", "jsonc", "json5");
    put(styles, "text/json", "json", "jsonl", "ndjson");
    put(styles, "text/kotlin", "kotlin", "kt", "kts");
    put(styles, "text/latex", "latex", "tex");
    put(styles, "text/less", "less");
    put(styles, "text/lisp", "lisp", "scheme", "elisp", "racket");
    put(styles, "text/lua", "lua");
    put(styles, "text/makefile", "makefile", "make");
    put(styles, "text/perl", "perl", "pl");
    put(styles, "text/php", "php");
    put(styles, "text/properties", "properties", "env", "dotenv");
    put(styles, "text/proto", "proto", "protobuf");
    put(styles, "text/python", "python", "py", "python3", "pycon", "ipython");
    put(styles, "text/ruby", "ruby", "rb");
    put(styles, "text/rust", "rust", "rs");
    put(styles, "text/scala", "scala");
    put(styles, "text/sql", "sql", "mysql", "postgresql", "sqlite", "plsql");
    put(styles, "text/tcl", "tcl");
    put(styles, "text/typescript", "typescript", "ts", "tsx");
    put(styles, "text/unix", "bash", "sh", "shell", "zsh", "console", "shell-session", "fish");
    put(styles, "text/vhdl", "vhdl");
    put(styles, "text/vb", "vb", "vbnet");
    put(styles, "text/bat", "bat", "batch", "cmd");
    put(styles, "text/xml", "xml", "svg", "xsl", "plist", "xaml");
    put(styles, "text/yaml", "yaml", "yml");
    return Map.copyOf(styles);
  }

  private static void put(Map<String, String> styles, String style, String... names) {
    for (String name : names) {
      styles.put(name, style);
    }
  }
}
