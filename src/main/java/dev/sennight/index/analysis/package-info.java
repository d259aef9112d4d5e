/**
 * The one chain from text to terms, for entries and queries alike: folding, Han 2-grams, joined
 * forms of Latin names, and pinyin.
 */
@NullMarked
package dev.sennight.index.analysis;

import org.jspecify.annotations.NullMarked;
