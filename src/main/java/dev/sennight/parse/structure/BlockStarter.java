package dev.sennight.parse.structure;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A factory of ours as flexmark takes it: in no order to others, and blind to link definitions.
 * Each needs a class of its own, by which flexmark tells them apart.
 */
abstract class BlockStarter implements CustomBlockParserFactory {
  private final BlockParserFactory factory;

  /** Hands out {@code factory}, which serves one document. */
  BlockStarter(BlockParserFactory factory) {
    this.factory = factory;
  }

  @Override
  public final BlockParserFactory apply(DataHolder options) {
    return factory;
  }

  @Override
  public final @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public final @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public final boolean affectsGlobalScope() {
    return false;
  }
}
