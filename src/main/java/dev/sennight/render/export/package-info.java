/** Entries as plain text and as Markdown. */
@NullMarked
package dev.sennight.render.export;

import org.jspecify.annotations.NullMarked;
