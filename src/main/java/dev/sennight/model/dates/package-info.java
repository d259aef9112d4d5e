/**
 * The one reader of dates: of titles, front matter, file names, prose and queries, in Chinese,
 * English, Japanese and Korean. Here rather than in {@code parse}, so that queries read what
 * documents do.
 */
@NullMarked
package dev.sennight.model.dates;

import org.jspecify.annotations.NullMarked;
