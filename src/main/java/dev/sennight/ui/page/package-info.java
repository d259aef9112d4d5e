/**
 * What lists and pages are made from: places, listings, pages in words and blocks, and read marks.
 */
@NullMarked
package dev.sennight.ui.page;

import org.jspecify.annotations.NullMarked;
