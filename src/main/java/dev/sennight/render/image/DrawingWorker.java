package dev.sennight.render.image;

import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The process that draws: masks, filters and markers multiply, and neither JSVG nor Java's own
 * drawing can be stopped within a process. It ends itself when one drawing takes too much of the
 * processor, when there is no room, and when nothing has been asked for a while. What JSVG logs
 * holds pieces of the drawing, and goes nowhere.
 *
 * <p>A request is the widest width, the length of the file, and the file; an answer is the length
 * of the PNG file, its width and height, and the file; a length of -1 for a file that is no
 * drawing. Numbers have four bytes, the highest first.
 */
public final class DrawingWorker {
  private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final long LOOK_MILLIS = 20;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final SvgImages svg = new SvgImages();

  private volatile boolean drawing;
  private volatile long since;

  /** Loads what every drawing needs, so that the first one has as much time as others. */
  private static final String WARM_UP =
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0L9 9'/></svg>";

  private final long mostNanos;

  private DrawingWorker(long mostMillis) {
    this.mostNanos = TimeUnit.MILLISECONDS.toNanos(mostMillis);
  }

  /**
   * Draws what is asked for on standard input, until it ends.
   *
   * @param arguments one: processor time for one drawing, in milliseconds
   */
  public static void main(String[] arguments) throws IOException {
    DrawingWorker worker = new DrawingWorker(Long.parseLong(arguments[0]));
    try (DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
      worker.rasterise(WARM_UP.getBytes(StandardCharsets.US_ASCII), 9).ifPresent(PngWriter::write);
      worker.begin(false);
      Thread watch = new Thread(worker::watch, "watch");
      watch.setDaemon(true);
      watch.start();
      while (true) {
        worker.answer(in, out);
      }
    } catch (EOFException noMore) {
      // Whoever asked has ended.
    }
  }

  private void answer(DataInputStream in, DataOutputStream out) throws IOException {
    int maxWidth = in.readInt();
    byte[] file = in.readNBytes(in.readInt());
    begin(true);
    Optional<BufferedImage> image = rasterise(file, maxWidth);
    if (image.isEmpty()) {
      out.writeInt(-1);
    } else {
      byte[] png = PngWriter.write(image.get());
      out.writeInt(png.length);
      out.writeInt(image.get().getWidth());
      out.writeInt(image.get().getHeight());
      out.write(png);
    }
    begin(false);
    out.flush();
  }

  @SuppressWarnings("IllegalCatch") // whatever a drawing does to JSVG, the next one is drawn
  private Optional<BufferedImage> rasterise(byte[] file, int maxWidth) {
    try {
      return svg.rasterise(file, maxWidth);
    } catch (RuntimeException | StackOverflowError noDrawing) {
      return Optional.empty();
    }
  }

  private void begin(boolean busy) {
    since = busy ? system.getProcessCpuTime() : System.nanoTime();
    drawing = busy;
  }

  private void watch() {
    try {
      while (!isOver()) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(1);
  }

  private boolean isOver() {
    boolean busy = drawing;
    long start = since;
    boolean over =
        busy
            ? system.getProcessCpuTime() - start > mostNanos
            : System.nanoTime() - start > IDLE_NANOS;
    return over && busy == drawing && start == since; // all three of one moment
  }
}
