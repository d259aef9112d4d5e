/** Tests of commands. */
@NullMarked
package dev.sennight.ui.command;

import org.jspecify.annotations.NullMarked;
