/** What is read and starred, and how reading goes on. */
@NullMarked
package dev.sennight.ui.flow;

import org.jspecify.annotations.NullMarked;
