package dev.sennight.index;

import dev.sennight.model.AddressKey;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import dev.sennight.model.text.PlainText;
import dev.sennight.model.text.TreeVisitor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Where an entry's links lead. */
final class EntryLinks {
  private static final int LEAST_LINKS = 3;
  private static final float CONTENTS_PART = 0.6f;

  private EntryLinks() {}

  /** The hosts of web addresses, each once, as {@link AddressKey#host} tells them. */
  static Set<String> hosts(List<String> addresses) {
    Set<String> hosts = new LinkedHashSet<>();
    for (String address : addresses) {
      String host = address.contains("://") ? AddressKey.host(address) : "";
      if (!host.isEmpty()) {
        hosts.add(host);
      }
    }
    return hosts;
  }

  /** Web addresses in the form in which equal ones are equal. */
  static Set<String> addresses(List<String> addresses) {
    Set<String> keys = new LinkedHashSet<>();
    for (String address : addresses) {
      String key = address.contains("://") ? AddressKey.of(address) : "";
      if (!key.isEmpty()) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** Keys of the names that wiki-links in {@code blocks} give. */
  static Set<String> targets(List<Block> blocks) {
    Set<String> keys = new LinkedHashSet<>();
    blocks(
        blocks,
        link -> {
          if (link.form() == LinkForm.WIKI) {
            target(link.target(), keys);
          }
        });
    keys.remove("");
    return keys;
  }

  /**
   * Whether {@code blocks}, which have {@code length} characters of text, are a table of contents:
   * at least {@value #LEAST_LINKS} links within the library, which make up most of the text.
   */
  static boolean areContents(List<Block> blocks, int length) {
    int[] count = {0};
    int[] linked = {0};
    blocks(
        blocks,
        link -> {
          boolean within = link.form() == LinkForm.WIKI || !link.target().contains(":");
          if (within && !link.content().isEmpty()) {
            count[0]++;
            linked[0] += PlainText.ofInlines(link.content()).length();
          }
        });
    return count[0] >= LEAST_LINKS && linked[0] >= CONTENTS_PART * length;
  }

  private static void blocks(List<Block> blocks, Consumer<Inline.Link> found) {
    new TreeVisitor() {
      @Override
      protected void block(Block block) {
        if (block instanceof Block.Embed b) {
          found.accept(new Inline.Link(LinkForm.WIKI, b.target(), List.of()));
        } else {
          super.block(block);
        }
      }

      @Override
      protected void inline(Inline inline) {
        if (inline instanceof Inline.Link link) {
          found.accept(link);
        } else {
          super.inline(inline);
        }
      }
    }.blocks(blocks);
  }

  private static void target(String target, Set<String> keys) {
    int hash = target.indexOf('#');
    String name = hash < 0 ? target : target.substring(0, hash);
    keys.add(NameKey.of(name.substring(name.lastIndexOf('/') + 1)));
  }
}
