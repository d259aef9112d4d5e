package dev.sennight.render.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sennight.render.html.HtmlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MathWriterTest {
  private static final MathWriter MATH = new MathWriter();

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
        "\\{a\\}"
      })
  void formulasOfEverydayUseBecomeMathMl(String latex) {
    HtmlWriter out = new HtmlWriter();
    assertTrue(MATH.write(latex, true, out), latex);
    assertTrue(out.finish().startsWith("<math display=\"block\""), latex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\\undefinedthing", "{", "\\frac{a}", "a & b"})
  void whatIsNotUnderstoodWritesNothing(String latex) {
    HtmlWriter out = new HtmlWriter();
    assertFalse(MATH.write(latex, false, out));
    assertEquals("", out.finish());
  }

  @Test
  void oneFormulaLeavesNothingToTheNext() {
    MATH.write("\\newcommand{\\mine}{x} \\mine", false, new HtmlWriter());
    assertFalse(MATH.write("\\mine", false, new HtmlWriter()));
  }
}
