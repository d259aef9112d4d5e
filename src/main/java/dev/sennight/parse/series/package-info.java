/**
 * Which series a document belongs to, which issue of it, and how its sections split into items. The
 * rules are data: {@code series.json} ships those of known series, the user may add their own.
 */
@NullMarked
package dev.sennight.parse.series;

import org.jspecify.annotations.NullMarked;
