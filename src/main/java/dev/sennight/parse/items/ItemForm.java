package dev.sennight.parse.items;

/** The styles that are inferred, in the order in which they are tried. */
public enum ItemForm {
  NUMBERED("numbered", new ItemStyle.Numbered()),
  TABLE("rows", new ItemStyle.TableRows()),
  BOLD("bold", new ItemStyle.Bold()),
  BULLETS("bullets", new ItemStyle.Bullets()),
  LINKS("links", new ItemStyle.Links());

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // the styles above are records without components
  private final ItemStyle style;

  ItemForm(String label, ItemStyle style) {
    this.label = label;
    this.style = style;
  }

  /** The name of the style in {@code series.json}. */
  public String label() {
    return label;
  }

  /** The style that splits a section by this form. */
  public ItemStyle style() {
    return style;
  }
}
