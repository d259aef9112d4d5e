package dev.sennight.render;

import dev.sennight.model.text.Block;
import java.util.List;

/** Tells keyword cards, which have a look of their own. */
final class CardLook {
  private CardLook() {}

  static boolean isCard(List<Block> blocks) {
    return blocks.stream().anyMatch(Block.CardPart.class::isInstance);
  }
}
