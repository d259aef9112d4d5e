/** Front matter as people write it, and the dates in it. */
@NullMarked
package dev.sennight.parse.frontmatter;

import org.jspecify.annotations.NullMarked;
