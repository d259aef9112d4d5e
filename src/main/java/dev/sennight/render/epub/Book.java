package dev.sennight.render.epub;

import dev.sennight.render.Page;
import java.time.LocalDate;
import java.util.List;

/**
 * What a book is made of.
 *
 * @param language BCP 47, of most of the text
 * @param date of what is newest in it, so that the same entries always give the same bytes
 * @param chapters at least one
 */
public record Book(
    String title, String creator, String language, LocalDate date, List<Chapter> chapters) {
  public Book {
    chapters = List.copyOf(chapters);
  }

  /**
   * One entry.
   *
   * @param id of the entry, to which links in other chapters lead
   * @param group the issue or section that contents list it below; "" for none
   */
  public record Chapter(String id, String group, Page page) {}
}
