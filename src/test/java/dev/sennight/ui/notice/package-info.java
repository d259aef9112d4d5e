/** Tests of the sentences above the panes. */
@NullMarked
package dev.sennight.ui.notice;

import org.jspecify.annotations.NullMarked;
