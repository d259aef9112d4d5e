/** The WebView that shows pages: how a page gets into it, and what is asked of it there. */
@NullMarked
package dev.sennight.ui.reader.web;

import org.jspecify.annotations.NullMarked;
