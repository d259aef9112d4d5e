package dev.sennight.render;

import dev.sennight.model.LinkLookup;
import org.jspecify.annotations.Nullable;

/** How addresses are written into a page: the window's own way, or for a file that stands alone. */
public interface LinkTargets {
  /** The value of {@code href}; null when the page cannot lead there. */
  @Nullable String link(PageAddress address);

  /**
   * The value of {@code src} of a picture in the library; null when it cannot be had.
   *
   * @param state as {@link LinkLookup#pictures()}
   */
  @Nullable String image(String file, long state);

  /** As {@link #WINDOW}, for a book, which has no clipboard. */
  LinkTargets BOOK =
      new LinkTargets() {
        @Override
        public @Nullable String link(PageAddress address) {
          return address instanceof PageAddress.ToCode ? null : WINDOW.link(address);
        }

        @Override
        public @Nullable String image(String file, long state) {
          return WINDOW.image(file, state);
        }
      };

  /** In the window, everything is an address of ours, to be vetoed and handled there. */
  LinkTargets WINDOW =
      new LinkTargets() {
        @Override
        public String link(PageAddress address) {
          return address.href();
        }

        @Override
        public String image(String file, long state) {
          return new ImageAddress(file).href(state);
        }
      };
}
