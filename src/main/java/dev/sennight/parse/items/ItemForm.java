package dev.sennight.parse.items;

/** The styles that are inferred, in the order in which they are tried. */
public enum ItemForm {
  NUMBERED(new ItemStyle.Numbered()),
  TABLE(new ItemStyle.TableRows()),
  BOLD(new ItemStyle.Bold()),
  BULLETS(new ItemStyle.Bullets()),
  LINKS(new ItemStyle.Links());

  @SuppressWarnings("ImmutableEnumChecker") // the styles above are records without components
  private final ItemStyle style;

  ItemForm(ItemStyle style) {
    this.style = style;
  }

  /** The style that splits a section by this form. */
  public ItemStyle style() {
    return style;
  }
}
