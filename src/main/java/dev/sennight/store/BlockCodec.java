package dev.sennight.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import dev.sennight.model.text.Block;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Block trees as UTF-8 JSON arrays, so that a page shows without a parse. Stateless. */
public final class BlockCodec {
  private static final byte[] EMPTY = {'[', ']'};

  private BlockCodec() {}

  /** The bytes of {@code blocks}. */
  public static byte[] encode(List<Block> blocks) {
    if (blocks.isEmpty()) {
      return EMPTY.clone();
    }
    try (ByteArrayBuilder bytes = new ByteArrayBuilder();
        JsonGenerator out = JsonFormat.FACTORY.createGenerator(bytes)) {
      new BlockWriter(out).blocks(blocks);
      out.flush();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("a tree is too deep to be kept", e);
    }
  }

  /**
   * The tree that {@link #encode} got.
   *
   * @throws IOException when the bytes are damaged
   */
  public static List<Block> decode(byte[] bytes) throws IOException {
    try (JsonParser in = JsonFormat.FACTORY.createParser(bytes)) {
      return List.copyOf(new BlockReader(in).blocks());
    } catch (IllegalArgumentException e) {
      throw new IOException("the tree holds an unknown constant", e);
    }
  }
}
