package dev.sennight.ui.command;

import dev.sennight.library.LibraryException;
import java.util.List;

/** Finds what can be picked; called in the background. */
@FunctionalInterface
public interface ChoiceSource {
  /** What fits {@code query}, best first; for "" what is most likely wanted. */
  List<Choice> find(String query) throws LibraryException;
}
