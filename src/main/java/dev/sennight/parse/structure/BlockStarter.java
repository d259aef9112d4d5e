package dev.sennight.parse.structure;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A factory of ours as flexmark takes it: in no order to others, and blind to link definitions.
 *
 * @param factory of one document
 */
record BlockStarter(BlockParserFactory factory) implements CustomBlockParserFactory {
  @Override
  public BlockParserFactory apply(DataHolder options) {
    return factory;
  }

  @Override
  public @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  public @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  public boolean affectsGlobalScope() {
    return false;
  }
}
