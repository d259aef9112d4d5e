package dev.sennight.ui.navigation;

import org.jspecify.annotations.Nullable;

/**
 * How a window begins.
 *
 * @param view what to show first; null for where one was last
 * @param remembers whether the place is kept for the next start, and the last one taken up
 */
public record StartOptions(@Nullable StartView view, boolean remembers) {}
