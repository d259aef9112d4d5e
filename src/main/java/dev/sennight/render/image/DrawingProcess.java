package dev.sennight.render.image;

import com.github.weisj.jsvg.SVGDocument;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process that runs {@link DrawingWorker}, seen from outside. For one thread at a time. */
final class DrawingProcess {
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx512m",
          "-Xss4m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-Djava.awt.headless=true");

  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;
  private long idleSince;

  private DrawingProcess(Process process) {
    this.process = process;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.from = new DataInputStream(process.getInputStream());
  }

  /**
   * Starts one, with this Java and no class path but ours and JSVG's.
   *
   * @param mostMillis processor time for one drawing
   */
  static DrawingProcess start(long mostMillis) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-cp");
    command.add(place(DrawingWorker.class) + File.pathSeparator + place(SVGDocument.class));
    command.add(DrawingWorker.class.getName());
    command.add(String.valueOf(mostMillis));
    return new DrawingProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  private static Path place(Class<?> type) throws IOException {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("a class path that is no file", e);
    }
  }

  /**
   * Draws a file; empty when it is no drawing.
   *
   * @throws IOException when the process ended: the drawing takes too much time or room
   */
  Optional<Drawing> draw(byte[] file, int maxWidth) throws IOException {
    to.writeInt(maxWidth);
    to.writeInt(file.length);
    to.write(file);
    to.flush();
    int length = from.readInt();
    if (length < 0) {
      return Optional.empty();
    }
    int width = from.readInt();
    int height = from.readInt();
    byte[] png = new byte[length];
    from.readFully(png);
    return Optional.of(new Drawing(png, width, height));
  }

  /** Whether it can be asked after it was idle: it ends by itself a while later. */
  boolean isReady(long mostIdleNanos) {
    return process.isAlive() && System.nanoTime() - idleSince < mostIdleNanos;
  }

  void rest() {
    idleSince = System.nanoTime();
  }

  void end() {
    process.destroyForcibly();
  }
}
