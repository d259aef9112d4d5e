package dev.sennight.ui.reader.web;

import dev.sennight.render.PageHighlight;
import java.util.Locale;
import javafx.scene.web.WebEngine;
import org.jspecify.annotations.Nullable;

/** What the window does inside a page. The page's own scripts are off; these are ours alone. */
public final class PageScript {
  private static final String BLOCKS = "'p,li,h1,h2,h3,h4,h5,h6,pre,td,summary,figcaption,dt,dd'";

  private static final String POSITION =
      """
      (function(){if(!document.body)return '';
      var y=window.scrollY,view=window.innerHeight,edge=view/4;
      function last(what){var all=document.querySelectorAll(what),low=0,high=all.length-1,best='';
        while(low<=high){var mid=(low+high)>>1;
          if(all[mid].getBoundingClientRect().top<=edge){best=all[mid].id;low=mid+1;}
          else high=mid-1;}
        return best;}
      var top=null,main=document.querySelector('main'),
        x=main?main.getBoundingClientRect().left+main.clientWidth/2:view/2;
      for(var at=13;at<view&&!top;at+=12){
        var e=document.elementFromPoint(x,at);e=e&&e.closest(%1$s);
        if(e&&e.textContent.trim().length>7)top=e;}
      window.sennightTop=top?{e:top,y:top.getBoundingClientRect().top,at:y}:null;
      return [y,y+view>=document.documentElement.scrollHeight-40?'end':'',
        last('section.part[id],h2[id],h3[id],h4[id],h5[id],h6[id]'),last('section.part[id]'),
        top?top.textContent.trim().slice(0,40):''].join('\\n');})()
      """
          .replace("%1$s", BLOCKS);

  private static final String STAY =
      """
      (function(still){var top=window.sennightTop;
      if(top&&top.e.isConnected&&!(still&&window.scrollY!=top.at))
        window.scrollBy(0,top.e.getBoundingClientRect().top-top.y);})
      """
          .strip();

  private static final String TO_PARAGRAPH =
      """
      (function(quote){var all=document.querySelectorAll(%1$s);
      for(var i=0;i<all.length;i++)if(all[i].textContent.trim().indexOf(quote)==0){
        all[i].scrollIntoView({block:'start'});return true;}
      return false;})
      """
          .replace("%1$s", BLOCKS)
          .strip();

  /**
   * The part, how many code points are before, and the selection with what is on both sides of it.
   */
  private static final String PASSAGE =
      """
      (function(){var s=window.getSelection();if(!s.rangeCount||s.isCollapsed)return '';
      var r=s.getRangeAt(0);
      function part(n){n=n.nodeType==1?n:n.parentNode;return n.closest('section.part');}
      var p=part(r.startContainer),q=part(r.endContainer);
      function text(a,i,b,j){var x=document.createRange();x.setStart(a,i);x.setEnd(b,j);
        var f=x.cloneContents();
        f.querySelectorAll('.ui').forEach(function(e){e.remove();});
        f.querySelectorAll(%1$s+',tr,div,br').forEach(function(e){e.after('\\n');});
        return f.textContent;}
      if(!p||p!==q)return p||q?['',0,'',s.toString(),''].join('\u0001'):'';
      var before=text(p,0,r.startContainer,r.startOffset).replace(/\\n+$/,''),
        after=text(r.endContainer,r.endOffset,p,p.childNodes.length);
      var points=Array.from(before);
      return [p.id,points.length,points.slice(-32).join(''),
        text(r.startContainer,r.startOffset,r.endContainer,r.endOffset),
        Array.from(after.slice(0,64)).slice(0,32).join('')].join('\u0001');})()
      """
          .replace("%1$s", BLOCKS);

  /** Selects by sentence: the first in view when nothing is selected. */
  private static final String SENTENCE =
      """
      (function(way){var s=window.getSelection(),view=window.innerHeight;
      function part(n){n=n&&n.nodeType==1?n:n&&n.parentNode;return n&&n.closest('section.part');}
      function folded(n){n=n.nodeType==1?n:n.parentNode;
        return n.closest('summary')?null:n.closest('details:not([open])');}
      if(s.isCollapsed||!part(s.anchorNode)){
        var all=document.querySelectorAll('section.part '+%1$s.replace(/,/g,',section.part '));
        for(var i=0,e=null;i<all.length&&!e;i++){
          if(all[i].getBoundingClientRect().bottom>8&&all[i].textContent.trim())e=all[i];}
        if(!e)return false;
        var n=document.createTreeWalker(e,4).nextNode();
        s.collapse(n,n.data.length-n.data.trimStart().length);
        s.modify('extend','forward','sentence');
      }else{
        var old=s.getRangeAt(0).cloneRange(),before=s.toString();
        if(way=='next')s.collapseToEnd();
        if(way=='previous'){s.collapseToStart();s.modify('move','backward','sentence');}
        s.modify('extend','forward','sentence');
        if(way=='next'&&!s.toString().trim()&&!s.isCollapsed){
          s.collapseToEnd();s.modify('extend','forward','sentence');}
        for(var f=null;way=='next'&&(f=folded(s.anchorNode)||folded(s.focusNode));){
          var r=document.createRange();r.setStartAfter(f);s.removeAllRanges();s.addRange(r);
          s.modify('extend','forward','sentence');}
        if(way=='extend'&&folded(s.focusNode)){s.removeAllRanges();s.addRange(old);return false;}
        if(s.isCollapsed||!part(s.anchorNode)||part(s.anchorNode)!==part(s.focusNode)&&way=='extend'){
          s.removeAllRanges();s.addRange(old);return s.toString()!==before;}
      }
      var r=s.getRangeAt(0).getBoundingClientRect();
      if(r.top<0||r.bottom>view)window.scrollBy(0,r.top-view/4);
      return true;})
      """
          .replace("%1$s", BLOCKS)
          .strip();

  /** The highlight nearest to where one reads: classes, left edge and bottom in the view. */
  private static final String NEAREST =
      """
      (function(){var best=null,away=1e9,view=window.innerHeight;
      document.querySelectorAll('mark.own[id]').forEach(function(m){
        var d=Math.abs(m.getBoundingClientRect().top-view/4);if(d<away){away=d;best=m;}});
      if(!best)return '';
      var r=best.getBoundingClientRect();
      if(r.top<0||r.bottom>view){best.scrollIntoView({block:'center'});r=best.getBoundingClientRect();}
      return [best.className,r.left,r.bottom].join('\\n');})()
      """;

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

  /** The selected words; "" for none. */
  public String selection() {
    return words("window.getSelection().toString()");
  }

  /** The passage that is selected, for a highlight; null for none. */
  public @Nullable SelectedPassage passage() {
    return SelectedPassage.of(words(PASSAGE));
  }

  /** Which sentence to select, going from what is selected. */
  public enum Sentence {
    NEXT,
    PREVIOUS,
    /** The next one as well. */
    EXTEND
  }

  /** Selects a sentence and brings it into view; without a selection the first one in view. */
  public void select(Sentence which) {
    run(SENTENCE + "('" + which.name().toLowerCase(Locale.ROOT) + "')");
  }

  /** A highlight in the page, and the lower left corner of its first piece in the view. */
  public record ShownHighlight(String id, double x, double y) {}

  /** The highlight that is nearest to where one reads, brought into view; null for none. */
  public @Nullable ShownHighlight nearestHighlight() {
    String[] lines = words(NEAREST).split("\n", -1);
    String id = PageHighlight.idOf(lines[0]);
    return id == null
        ? null
        : new ShownHighlight(id, Double.parseDouble(lines[1]), Double.parseDouble(lines[2]));
  }

  /** Selects nothing. */
  public void clearSelection() {
    run("window.getSelection().removeAllRanges()");
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

  /**
   * Where one reads now: the last heading and part above the middle of the upper half of the view,
   * and the paragraph on top, which is remembered for {@link #stay}.
   *
   * @param whole whether all of the page is there
   */
  PagePosition position(boolean whole) {
    String[] lines = words(POSITION).split("\n", 5);
    if (lines.length < 5) {
      return PagePosition.START;
    }
    boolean end = whole && lines[1].equals("end");
    return new PagePosition(lines[2], lines[3], Double.parseDouble(lines[0]), end, lines[4]);
  }

  /** Brings the paragraph that was on top last back to where it was, after a new layout. */
  void stay() {
    run(STAY + "(false)");
  }

  /** As {@link #stay}, unless the page was scrolled since. */
  void stayUnlessScrolled() {
    run(STAY + "(true)");
  }

  /** Brings the paragraph that begins with {@code quote} to the top; tells whether there is one. */
  boolean toParagraph(String quote) {
    return run(TO_PARAGRAPH + "(" + quoted(quote) + ")") instanceof Boolean found && found;
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
