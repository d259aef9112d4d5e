package dev.sennight.app;

import java.nio.file.FileSystemException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes log records without a word of what the user wrote, read or looked for. Messages of
 * exceptions, and of other people's loggers, often quote what could not be read: of an exception
 * only its class, its trace, the file it is about and SQLite's code are written.
 */
final class LogFormatter extends Formatter {
  private static final List<String> QUOTING_NOTHING = List.of("dev.sennight.", "javafx.");
  private static final Pattern CODE = Pattern.compile("^\\[SQLITE_[A-Z_]+]");
  private static final Pattern LINE_END = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  @Override
  public String format(LogRecord record) {
    StringBuilder out = new StringBuilder();
    String logger = String.valueOf(record.getLoggerName());
    out.append(record.getInstant().truncatedTo(ChronoUnit.MILLIS)).append(' ');
    out.append(record.getLevel().getName()).append(' ').append(logger);
    if (QUOTING_NOTHING.stream().anyMatch(logger::startsWith)) {
      out.append(": ").append(line(formatMessage(record)));
    }
    out.append('\n');
    Set<Throwable> written = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Throwable each = record.getThrown(); each != null; each = each.getCause()) {
      if (!written.add(each)) {
        break;
      }
      trace(out, written.size() == 1 ? "" : "Caused by: ", each);
    }
    return out.toString();
  }

  private static void trace(StringBuilder out, String before, Throwable thrown) {
    out.append(before).append(thrown.getClass().getName());
    String about = about(thrown);
    if (about != null) {
      out.append(": ").append(line(about));
    }
    out.append('\n');
    for (StackTraceElement frame : thrown.getStackTrace()) {
      out.append("\tat ").append(frame).append('\n');
    }
  }

  private static @Nullable String about(Throwable thrown) {
    if (thrown instanceof FileSystemException file) {
      return file.getReason() == null ? file.getFile() : file.getFile() + ": " + file.getReason();
    }
    Matcher code = CODE.matcher(String.valueOf(thrown.getMessage()));
    return code.find() ? code.group() : null;
  }

  /** Names of files may hold line ends. */
  private static String line(String words) {
    return LINE_END.matcher(words).replaceAll("\uFFFD");
  }
}
