package dev.sennight.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MathWriterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "E = mc^2",
        "\\frac{a}{b}",
        "\\sqrt[3]{x}",
        "\\sum_{i=1}^{n} x_i",
        "\\int_0^\\infty e^{-t} dt",
        "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}",
        "\\mathbb{R}^n",
        "\\mathcal{L}",
        "\\hat{y}",
        "\\alpha\\beta\\gamma",
        "\\left( \\frac{a}{b} \\right)",
        "x \\in A \\cup B",
        "\\operatorname{softmax}(QK^T)",
        "\\text{loss}",
        "\\lVert x \\rVert",
        "a \\le b \\ge c",
        "\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}",
        "\\mathrm{d}x",
        "\\lim_{x \\to 0}",
        "\\begin{cases} 1 & x > 0 \\\\ 0 & x \\le 0 \\end{cases}",
        "\\overline{AB}",
        "\\vec{v}",
        "O(n \\log n)",
        "\\nabla_\\theta J(\\theta)",
        "p(x \\mid y)",
        "\\mathbf{W}",
        "\\tilde{x}",
        "\\varphi \\to \\frac12",
        "\\binom{n}{k}",
        "\\left\\| x \\right\\|",
        "\\sum\\limits_{i} x",
        "\\boldsymbol{\\theta}",
        "\\dots",
        "\\cdot",
        "\\times",
        "90\\%",
        "\\{a\\}",
        "\\begin{alignat}{2} a &= b & c &= d \\end{alignat}",
        "\\begin{alignat*}{2} a &= b & c &= d \\end{alignat*}",
        "\\begin{aligned}[t] a &= b \\end{aligned}",
        "\\DeclareMathOperator*{\\argmax}{arg\\,max} \\argmax_x f(x)"
      })
  void formulasOfEverydayUseBecomeMathMl(String latex) {
    HtmlWriter out = new HtmlWriter();
    assertTrue(new MathWriter().write(latex, true, out), latex);
    assertTrue(out.finish().startsWith("<math display=\"block\""), latex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\undefinedthing", "{", "\\frac{a}", "a & b"})
  void whatIsNotUnderstoodWritesNothing(String latex) {
    HtmlWriter out = new HtmlWriter();
    assertFalse(new MathWriter().write(latex, false, out));
    assertEquals("", out.finish());
  }

  @Test
  void oneFormulaLeavesNothingToTheNext() {
    MathWriter math = new MathWriter();
    assertTrue(math.write("\\newcommand{\\mine}{x} \\mine", false, new HtmlWriter()));
    assertFalse(math.write("\\mine", false, new HtmlWriter()));
  }

  @Test
  void ofAPageFullOfLongFormulasTheRestStandsAsItsSource() {
    MathWriter math = new MathWriter();
    String formula = "x+".repeat(1000) + "y";
    int written = 0;
    while (math.write(formula, false, new HtmlWriter())) {
      written++;
    }
    assertEquals(50, written);
    assertTrue(new MathWriter().write(formula, false, new HtmlWriter()), "the next page");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\\cfrac12; \\frac{1}{2}",
        "\\frac{1}2; \\frac{1}{2}",
        "\\frac\\alpha\\beta x; \\frac{\\alpha}{\\beta} x",
        "\\cfrac1{\\cfrac23}; \\frac{1}{\\frac{2}{3}}",
        "\\newcommand{\\R}{\\mathbb R}\\R^n; \\mathbb R^n",
        "\\newcommand*\\norm[1]{\\lVert #1\\rVert}\\norm{x+y}; \\lVert x+y\\rVert",
        "\\newcommand{\\p}[2][\\alpha]{#1#2}\\p x\\p[q]y; \\alpha x qy",
        "\\def\\pair#1#2{(#1,#2)}\\pair ab; (a,b)",
        "\\newcommand{\\a}{x}\\renewcommand{\\a}{y}\\a; y",
        "\\def\\a{\\b}\\def\\b{z}\\a; z",
        "\\dbinom nk; \\binom{n}{k}"
      },
      delimiter = ';')
  void oneFormulaIsWrittenInTwoWays(String latex, String plain) {
    assertEquals(body(plain), body(latex));
  }

  /** MathML without the source, which differs. */
  private static String body(String latex) {
    HtmlWriter out = new HtmlWriter();
    assertTrue(new MathWriter().write(latex, true, out), latex);
    return out.finish().replaceFirst("<math[^>]*>", "");
  }

  static Stream<String> attacks() {
    StringBuilder twice = new StringBuilder("\\def\\a{xx}");
    StringBuilder nested = new StringBuilder("\\newcommand{\\d}[1]{#1#1}");
    for (char c = 'b'; c <= 'z'; c++) {
      String before = "\\" + (char) (c - 1);
      twice
          .append("\\newcommand{\\")
          .append(c)
          .append("}{")
          .append(before)
          .append(before)
          .append('}');
      nested.append("\\d{");
    }
    return Stream.of(
        twice + "\\z",
        nested + "x" + "}".repeat(25),
        "\\newcommand{\\a}{\\a\\a}\\a",
        "\\def\\a{\\b}\\def\\b{\\a}\\a",
        "\\newcommand{\\a}[1][\\a]{#1}\\a",
        "\\newcommand{\\a}[1]{\\a{#1#1}}\\a x",
        "\\newenvironment{a}{\\begin{a}\\begin{a}}{}\\begin{a}\\end{a}",
        "\\let\\a\\b \\a",
        "(".repeat(5000),
        ")".repeat(5000),
        "\\left(".repeat(800),
        "{".repeat(2500) + "}".repeat(2500),
        "\\frac{".repeat(700) + "x",
        "\\not ".repeat(1000) + "=",
        "x^".repeat(2500),
        "x".repeat(5001));
  }

  /** None reaches SnuggleTeX, which would not end, or takes long. */
  @ParameterizedTest
  @MethodSource("attacks")
  void formulasThatUnfoldStandAsTheirSource(String latex) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    HtmlWriter out = new HtmlWriter();
    assertFalse(new MathWriter().write(latex, true, out));
    assertEquals("", out.finish());
    long milliseconds = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
    assertTrue(milliseconds < 10_000, milliseconds + " ms of the processor");
  }

  /** Several threads at once get what one gets: there is no lock, and none is needed. */
  @Test
  void formulasDoNotWaitForEachOther() throws Exception {
    List<String> formulas = List.of("\\frac{a}{b}", "x_1^2", "\\binom nk", "\\sqrt[3]{x}");
    List<String> alone = formulas.stream().map(MathWriterTest::body).toList();
    CyclicBarrier together = new CyclicBarrier(4);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<List<String>>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(
            threads.submit(() -> {
              together.await();
              List<String> last = List.of();
              for (int j = 0; j < 25; j++) {
                last = formulas.stream().map(MathWriterTest::body).toList();
                assertEquals(alone, last);
              }
              return last;
            }));
      }
      for (Future<List<String>> each : all) {
        assertEquals(alone, each.get());
      }
    }
  }
}
