package dev.sennight.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where settings, precious data, caches and logs go: the XDG base directories on Linux, {@code
 * ~/Library} on macOS, {@code %APPDATA%} and {@code %LOCALAPPDATA%} on Windows. The environment
 * variable {@code SENNIGHT_HOME} puts all four under one folder.
 *
 * @param config settings the user edits by hand, such as {@code series.json}
 * @param data what the user made
 * @param cache derived data, a folder a library
 * @param state logs
 */
record PlatformFolders(Path config, Path data, Path cache, Path state) {

  /** The folders for this system and user; none is made. */
  static PlatformFolders of(Map<String, String> environment, String system, Path home) {
    String own = environment.get("SENNIGHT_HOME");
    if (own != null && !own.isBlank()) {
      Path all = Path.of(own).toAbsolutePath();
      return new PlatformFolders(
          all.resolve("config"), all.resolve("data"), all.resolve("cache"), all.resolve("state"));
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      Path support = home.resolve("Library/Application Support/Sennight");
      return new PlatformFolders(
          support,
          support.resolve("data"),
          home.resolve("Library/Caches/Sennight"),
          home.resolve("Library/Logs/Sennight"));
    }
    if (name.startsWith("windows")) {
      Path roaming =
          folder(environment.get("APPDATA"), home.resolve("AppData/Roaming")).resolve("Sennight");
      Path local =
          folder(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
              .resolve("Sennight");
      return new PlatformFolders(
          roaming, roaming.resolve("data"), local.resolve("cache"), local.resolve("logs"));
    }
    return new PlatformFolders(
        xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")),
        xdg(environment, "XDG_DATA_HOME", home.resolve(".local/share")),
        xdg(environment, "XDG_CACHE_HOME", home.resolve(".cache")),
        xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")));
  }

  private static Path xdg(Map<String, String> environment, String name, Path otherwise) {
    return folder(environment.get(name), otherwise).resolve("sennight");
  }

  /** The XDG specification asks to ignore relative paths. */
  private static Path folder(@Nullable String value, Path otherwise) {
    return value == null || value.isBlank() || !Path.of(value).isAbsolute()
        ? otherwise
        : Path.of(value);
  }
}
