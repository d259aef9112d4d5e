/** Front matter as it is written: YAML, JSON, header lines, Logseq properties. */
@NullMarked
package dev.sennight.parse.frontmatter;

import org.jspecify.annotations.NullMarked;
