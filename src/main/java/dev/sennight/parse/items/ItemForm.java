package dev.sennight.parse.items;

/** The styles that are inferred, in the order in which they are tried. */
public enum ItemForm {
  NUMBERED,
  TABLE,
  BOLD,
  BULLETS,
  LINKS;

  /** The style that splits a section by this form. */
  public ItemStyle style() {
    return switch (this) {
      case NUMBERED -> new ItemStyle.Numbered();
      case TABLE -> new ItemStyle.TableRows();
      case BOLD -> new ItemStyle.Bold();
      case BULLETS -> new ItemStyle.Bullets();
      case LINKS -> new ItemStyle.Links();
    };
  }
}
