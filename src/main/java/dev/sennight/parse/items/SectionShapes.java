package dev.sennight.parse.items;

import dev.sennight.model.text.Block;
import dev.sennight.model.text.Inline;
import dev.sennight.model.text.PlainText;
import dev.sennight.parse.items.Item.Lead;
import dev.sennight.parse.items.SectionShape.Candidate;
import dev.sennight.parse.markdown.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Measures the sections of a document for {@link ItemInference}. */
public final class SectionShapes {
  /** Share of a section's text, in percent, that its items take at least. */
  private static final int MUCH_OF_IT = 40;

  /** The same for lists whose bullets hold links but do not begin with them. */
  private static final int NEARLY_ALL = 70;

  /** So many bullets that begin with a link are items whatever else the section holds. */
  private static final int LONG_LIST = 10;

  /** Characters that a bullet has on average where its words alone make it an item. */
  private static final int LONG_TEXT = 100;

  private static final int LONGEST_KEY = 60;

  private SectionShapes() {}

  /**
   * The shape of one section.
   *
   * @param heading null for what precedes all headings
   * @param content the blocks below it, up to the next heading
   */
  public static SectionShape of(Block.@Nullable Heading heading, List<Located> content) {
    List<Inline> title = heading == null ? List.of() : heading.content();
    int level = heading == null ? 0 : heading.level();
    List<Candidate> candidates = new ArrayList<>();
    if (!isItem(title)) {
      for (ItemForm form : ItemForm.values()) {
        Candidate candidate = candidate(form, content);
        if (candidate != null) {
          candidates.add(candidate);
        }
      }
    }
    List<Integer> labels = candidates.isEmpty() ? List.of() : FactLabels.of(content);
    return new SectionShape(key(InlineText.plain(title)), level, candidates, labels);
  }

  /** Whether a heading is an item by itself: nothing but a link, a number or mark before it. */
  public static boolean isItem(List<Inline> heading) {
    int letters = 0;
    for (Inline inline : heading) {
      letters += inline instanceof Inline.Text text ? letters(text.text()) : 0;
    }
    return letters == 0 && InlineText.address(heading) != null;
  }

  /** The letters of {@code title} in lower case, one space between words. */
  public static String key(String title) {
    StringBuilder key = new StringBuilder();
    title
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .limit(LONGEST_KEY)
        .forEach(c -> {
          if (Character.isLetter(c)) {
            key.appendCodePoint(c);
          } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
          }
        });
    return key.toString().strip();
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  private static @Nullable Candidate candidate(ItemForm form, List<Located> content) {
    Split split = ItemSplitter.split(List.of(form.style()), content);
    if (split.items().isEmpty()) {
      return null;
    }
    int items = split.items().size();
    int share = share(split, content);
    boolean leads =
        form == ItemForm.NUMBERED
            && items > 1
            && share >= MUCH_OF_IT
            && split.items().stream().noneMatch(item -> item.lead() == Lead.TEXT);
    boolean whole = leads || items > 2 && share >= NEARLY_ALL;
    return new Candidate(form, items, isStrong(form, split.items(), share), whole);
  }

  private static boolean isStrong(ItemForm form, List<Item> items, int share) {
    return switch (form) {
      case NUMBERED ->
          items.size() > 1
              ? count(items, SectionShapes::isMarked) * 2 >= items.size()
              : items.getFirst().lead() == Lead.LINK && share >= NEARLY_ALL;
      case TABLE -> items.size() > 1 && share >= MUCH_OF_IT;
      case BOLD -> items.size() > 1 || share >= NEARLY_ALL && items.getFirst().address() != null;
      case BULLETS -> isLinkList(items, share) || isBoldList(items, share);
      case LINKS -> items.size() > 1 && share >= (items.size() > 2 ? MUCH_OF_IT : NEARLY_ALL);
    };
  }

  /** Bullets that begin with a link, or hold one where there is hardly anything else. */
  private static boolean isLinkList(List<Item> items, int share) {
    int leading = count(items, item -> item.lead() == Lead.LINK);
    int addressed = count(items, item -> item.address() != null);
    return (share >= MUCH_OF_IT && leading * 2 >= items.size())
        || (share >= NEARLY_ALL && items.size() > 2 && addressed * 10 >= items.size() * 7)
        || (share >= NEARLY_ALL && items.size() > 1 && addressed == items.size())
        || (items.size() >= LONG_LIST && leading * 10 >= items.size() * 9);
  }

  /** Bullets that begin in bold, half of which have an address, or go on at some length. */
  private static boolean isBoldList(List<Item> items, int share) {
    return items.size() > 1
        && share >= NEARLY_ALL
        && count(items, item -> item.lead() == Lead.BOLD) == items.size()
        && (count(items, item -> item.address() != null) * 2 >= items.size()
            || bodyLength(items) >= LONG_TEXT * items.size());
  }

  private static int bodyLength(List<Item> items) {
    return items.stream().mapToInt(item -> PlainText.of(item.body()).length()).sum();
  }

  private static boolean isMarked(Item item) {
    return item.address() != null || item.lead() != Lead.TEXT;
  }

  private static int count(List<Item> items, Predicate<Item> what) {
    return (int) items.stream().filter(what).count();
  }

  /** How much of the section's text stands in its items, in percent. */
  private static int share(Split split, List<Located> content) {
    int all = length(content);
    return all == 0 ? 0 : (int) (100L * (all - length(split.rest())) / all);
  }

  private static int length(List<Located> blocks) {
    return PlainText.of(blocks.stream().map(Located::block).toList()).length();
  }
}
