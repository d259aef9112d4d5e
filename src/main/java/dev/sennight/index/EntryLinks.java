package dev.sennight.index;

import dev.sennight.index.analysis.NameKey;
import dev.sennight.model.AddressKey;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.LinkForm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where an entry's links lead. */
final class EntryLinks {
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
    blocks(blocks, keys);
    keys.remove("");
    return keys;
  }

  private static void blocks(List<Block> blocks, Set<String> keys) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading b -> inlines(b.content(), keys);
        case Block.Paragraph b -> inlines(b.content(), keys);
        case Block.Quote b -> blocks(b.children(), keys);
        case Block.Callout b -> blocks(b.children(), keys);
        case Block.ListBlock b -> b.items().forEach(item -> blocks(item.children(), keys));
        case Block.Table b -> {
          b.header().forEach(row -> row.cells().forEach(cell -> inlines(cell, keys)));
          b.rows().forEach(row -> row.cells().forEach(cell -> inlines(cell, keys)));
        }
        case Block.Footnote b -> blocks(b.children(), keys);
        case Block.Details b -> blocks(b.children(), keys);
        case Block.CardPart b -> blocks(b.children(), keys);
        case Block.Named b -> blocks(List.of(b.block()), keys);
        case Block.Embed b -> target(b.target(), keys);
        case Block.Code b -> {}
        case Block.Formula b -> {}
        case Block.ThematicBreak b -> {}
        case Block.RawText b -> {}
      }
    }
  }

  private static void inlines(List<Inline> inlines, Set<String> keys) {
    for (Inline inline : inlines) {
      if (inline instanceof Inline.Link link) {
        if (link.form() == LinkForm.WIKI) {
          target(link.target(), keys);
        }
      } else if (inline instanceof Inline.Styled styled) {
        inlines(styled.children(), keys);
      }
    }
  }

  private static void target(String target, Set<String> keys) {
    int hash = target.indexOf('#');
    String name = hash < 0 ? target : target.substring(0, hash);
    keys.add(NameKey.of(name.substring(name.lastIndexOf('/') + 1)));
  }
}
