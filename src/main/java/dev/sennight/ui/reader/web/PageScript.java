package dev.sennight.ui.reader.web;

import javafx.scene.web.WebEngine;
import org.jspecify.annotations.Nullable;

/** What the window does inside a page. The page's own scripts are off; these are ours alone. */
public final class PageScript {
  private final WebEngine engine;

  PageScript(WebEngine engine) {
    this.engine = engine;
  }

  /** How far the page is scrolled, in pixels. */
  public double scrolled() {
    return number("window.scrollY");
  }

  /** Scrolls to a distance from the top, in pixels. */
  public void scrollTo(double pixels) {
    run("window.scrollTo(0," + pixels + ")");
  }

  void scrollBy(double screens) {
    run("window.scrollBy(0,window.innerHeight*" + screens + ")");
  }

  /** How far one can scroll now, in pixels. */
  double furthest() {
    return number("document.documentElement.scrollHeight-window.innerHeight");
  }

  /** The selected words; "" for none. */
  public String selection() {
    return words("window.getSelection().toString()");
  }

  /** Selects the whole page. */
  public void selectAll() {
    run("window.getSelection().selectAllChildren(document.body)");
  }

  /** Puts {@code html} of ours in place of the body. */
  void body(String html) {
    run("document.body.innerHTML=" + quoted(html));
  }

  /** Adds parts of ours to the end of the page. */
  void append(String html) {
    run("document.querySelector('main').insertAdjacentHTML('beforeend'," + quoted(html) + ")");
  }

  void intoView(String id, String block) {
    run("document.getElementById(" + quoted(id) + ").scrollIntoView({block:'" + block + "'})");
  }

  /** Address of the link that has the keyboard; "" for none. */
  public String focusedLink() {
    return words(
        "(function(){var a=document.activeElement;a=a&&a.closest?a.closest('a[href]'):null;"
            + "return a?a.getAttribute('href'):'';})()");
  }

  /** Left edge and bottom of the link that has the keyboard, in the view; null for none. */
  public double @Nullable [] focusedPlace() {
    String place =
        words(
            "(function(){var a=document.activeElement;a=a&&a.closest?a.closest('a[href]'):null;"
                + "if(!a)return '';var r=a.getBoundingClientRect();return r.left+','+r.bottom;})()");
    String[] sides = place.split(",", -1);
    return sides.length != 2
        ? null
        : new double[] {Double.parseDouble(sides[0]), Double.parseDouble(sides[1])};
  }

  /** Id of the last heading that stands above the middle of the view's upper half; "" for none. */
  String heading() {
    return words(
        "(function(){var all=document.querySelectorAll('section.part[id],h2[id],h3[id],h4[id],"
            + "h5[id],h6[id]'),low=0,high=all.length-1,best='';"
            + "while(low<=high){var mid=(low+high)>>1;"
            + "if(all[mid].getBoundingClientRect().top<=window.innerHeight/4)"
            + "{best=all[mid].id;low=mid+1;}else high=mid-1;}return best;})()");
  }

  /** HTML inside the element with {@code id}, as the page holds it; "" for none. */
  public String inside(String id) {
    return words(
        "(function(){var e=document.getElementById("
            + quoted(id)
            + ");"
            + "return e?e.innerHTML:'';})()");
  }

  private String words(String source) {
    return run(source) instanceof String words ? words : "";
  }

  private double number(String source) {
    return run(source) instanceof Number number ? number.doubleValue() : 0;
  }

  private @Nullable Object run(String source) {
    return engine.executeScript(source);
  }

  private static String quoted(String words) {
    StringBuilder out = new StringBuilder(words.length() + 64).append('\'');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '\'' -> out.append("\\'");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\u2028' -> out.append("\\u2028");
        case '\u2029' -> out.append("\\u2029");
        default -> out.append(c);
      }
    }
    return out.append('\'').toString();
  }
}
