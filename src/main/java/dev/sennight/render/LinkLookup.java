package dev.sennight.render;

import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import java.util.List;

/** What the renderer asks about the links of a page. Called while rendering, off the UI thread. */
public interface LinkLookup {
  /** What a link of the page leads to. */
  Resolution resolve(LinkForm form, String target);

  /**
   * What {@code ![[target]]} shows; empty when the target has no text. The caller bounds depth and
   * breaks cycles.
   */
  List<Block> embedded(String target);
}
