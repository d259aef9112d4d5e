package dev.sennight.ui.flow;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.web.WebView;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Looks now and then how far a page was read: which paragraph stands on top, and whether its end
 * shows.
 */
public final class PageWatch {
  private static final Duration PAUSE = Duration.millis(400);
  private static final String BLOCKS =
      "document.querySelectorAll('p,li,h1,h2,h3,h4,h5,h6,pre,td,summary,figcaption')";
  private static final String LOOK =
      "(function(){if(!document.body)return '';"
          + "var end=window.scrollY+window.innerHeight>=document.documentElement.scrollHeight-40;"
          + "var all="
          + BLOCKS
          + ",words='';for(var i=0;i<all.length;i++){var r=all[i].getBoundingClientRect();"
          + "if(r.height>0&&r.bottom>12&&all[i].textContent.trim().length>7){"
          + "words=all[i].textContent.trim().slice(0,40);break;}}"
          + "return (end?'1':'0')+(window.scrollY>120?'1':'0')+words;})()";

  private final Supplier<@Nullable WebView> page;
  private final Consumer<Sight> sees;
  private final Timeline timeline;
  private @Nullable String wanted;

  /**
   * What is seen of a page.
   *
   * @param end whether its end shows
   * @param moved whether it stands away from its beginning
   * @param quote the first words of the paragraph on top
   */
  public record Sight(boolean end, boolean moved, String quote) {}

  /**
   * Watches from {@link #start()} on.
   *
   * @param page the view of the page; null while there is none, or one is on its way
   * @param sees told what is seen, several times a second
   */
  public PageWatch(Supplier<@Nullable WebView> page, Consumer<Sight> sees) {
    this.page = page;
    this.sees = sees;
    timeline = new Timeline(new KeyFrame(PAUSE, event -> look()));
    timeline.setCycleCount(Animation.INDEFINITE);
  }

  /** Begins to watch. */
  public void start() {
    timeline.play();
  }

  /** Ends it. */
  public void stop() {
    timeline.stop();
  }

  /**
   * Brings the paragraph that begins with {@code quote} to the top, as soon as the page is there.
   */
  public void goTo(@Nullable String quote) {
    wanted = quote;
  }

  private void look() {
    WebView view = page.get();
    if (view == null) {
      return;
    }
    String quote = wanted;
    if (quote != null) {
      wanted = null;
      view.getEngine().executeScript(jump(quote));
      return;
    }
    if (view.getEngine().executeScript(LOOK) instanceof String seen && seen.length() > 1) {
      sees.accept(new Sight(seen.charAt(0) == '1', seen.charAt(1) == '1', seen.substring(2)));
    }
  }

  private static String jump(String quote) {
    StringBuilder safe = new StringBuilder();
    quote.chars().forEach(c -> safe.append(String.format(Locale.ROOT, "\\u%04x", c)));
    return "(function(){var all="
        + BLOCKS
        + ";for(var i=0;i<all.length;i++){if(all[i].textContent.trim().indexOf('"
        + safe
        + "')==0){all[i].scrollIntoView({block:'start'});return;}}})()";
  }
}
