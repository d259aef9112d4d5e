/**
 * The WebView that shows pages: how a page and its pictures get into it, and what is asked of it.
 */
@NullMarked
package dev.sennight.ui.reader.web;

import org.jspecify.annotations.NullMarked;
