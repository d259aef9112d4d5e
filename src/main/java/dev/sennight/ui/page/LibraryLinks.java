package dev.sennight.ui.page;

import dev.sennight.library.Library;
import dev.sennight.library.LibraryException;
import dev.sennight.model.Resolution;
import dev.sennight.model.text.Block;
import dev.sennight.model.text.LinkForm;
import dev.sennight.render.LinkLookup;
import java.io.UncheckedIOException;
import java.util.List;

/** Answers for the links of one document, asked while its page is rendered. */
record LibraryLinks(Library library, String file) implements LinkLookup {
  @Override
  public Resolution resolve(LinkForm form, String target) {
    try {
      return library.links().resolve(file, form, target);
    } catch (LibraryException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long pictures() {
    try {
      return library.pictures();
    } catch (LibraryException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Block> embedded(String target) {
    try {
      return library.links().embedded(file, target);
    } catch (LibraryException e) {
      throw new UncheckedIOException(e);
    }
  }
}
