package dev.sennight.render.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small drawings that would take minutes are given up, and nothing waits for them. */
class DrawingsTest {
  private final Drawings drawings = new Drawings(500);
  private static final String RECT =
      "<rect width='1000' height='1000' fill='#123' fill-opacity='.5'";
  private static final String SOUND = svg("<circle cx='50' cy='50' r='40' fill='red'/>");

  private static String svg(String content) {
    return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
        + " width='1000' height='1000'>"
        + content
        + "</svg>";
  }

  private Optional<Drawing> draw(String svg) throws IOException {
    return drawings.draw(svg.getBytes(StandardCharsets.UTF_8), 800);
  }

  /** Each element holds ten of the one before, which it names in {@code reference}. */
  private static String nested(int levels, String element, String shape, String reference) {
    StringBuilder all = new StringBuilder("<defs>");
    for (int i = 0; i < levels; i++) {
      String before = i == 0 ? "" : " " + reference.formatted(i - 1);
      all.append('<').append(element.formatted(i)).append('>');
      all.append((shape + before + "/>").repeat(10));
      all.append("</").append(element.substring(0, element.indexOf(' '))).append('>');
    }
    return all + "</defs>" + shape + " " + reference.formatted(levels - 1) + "/>";
  }

  static Stream<Arguments> attacks() {
    String path = "<path fill='none' stroke='red' d='M" + "0 0 900 900 ".repeat(100) + "'";
    String blur = "<feGaussianBlur stdDeviation='300'/>";
    return Stream.of(
        Arguments.of("masks", nested(8, "mask id='m%d'", RECT, "mask='url(#m%d)'")),
        Arguments.of(
            "markers",
            nested(
                8,
                "marker id='m%d' markerUnits='userSpaceOnUse' overflow='visible'",
                path,
                "marker-mid='url(#m%d)'")),
        Arguments.of(
            "patterns",
            nested(
                8,
                "pattern id='m%d' width='1' height='1'",
                "<rect width='1000' height='1000'",
                "fill='url(#m%d)'")),
        Arguments.of(
            "blurs",
            "<filter id='b'>"
                + blur.repeat(100)
                + "</filter>"
                + (RECT + " filter='url(#b)'/>").repeat(100)),
        Arguments.of(
            "dashes",
            "<path d='M0 0L900 900' stroke='red' stroke-width='2' stroke-dasharray='.00001'/>"
                .repeat(100)),
        Arguments.of("layers", (RECT + "/>").repeat(15_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void drawingsThatDoNotEndAreEnded(String kind, String content) throws Exception {
    Set<Long> before = workers();
    assertThrows(IOException.class, () -> draw(svg(content)));
    for (ProcessHandle child : ProcessHandle.current().children().toList()) {
      if (!before.contains(child.pid())) {
        child.onExit().get();
      }
    }
  }

  private static Set<Long> workers() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  @Test
  void hundredsOfDrawingsThatDoNotEndCostNoMoreThanAFew() throws Exception {
    Drawings drawings = new Drawings(100);
    byte[] attack = svg((RECT + "/>").repeat(15_000)).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 8; i++) {
      assertThrows(IOException.class, () -> drawings.draw(attack, 800));
    }
    Set<Long> before = workers();
    for (int i = 0; i < 300; i++) {
      IOException over = assertThrows(IOException.class, () -> drawings.draw(attack, 800));
      assertEquals("too many drawings take too long", over.getMessage());
    }
    assertTrue(before.containsAll(workers()), "a process was started");
  }

  @Test
  void aSoundDrawingIsDrawnBesideThoseThatDoNotEnd() throws Exception {
    String attack = svg((RECT + "/>").repeat(15_000));
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<Optional<Drawing>>> attacks = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        attacks.add(threads.submit(() -> draw(attack)));
      }
      assertTrue(draw(SOUND).isPresent());
      for (Future<Optional<Drawing>> each : attacks) {
        assertThrows(ExecutionException.class, each::get);
      }
    }
  }
}
