/** What the user can do: one list of commands for menus, keys and the palette. */
@NullMarked
package dev.sennight.ui.command;

import org.jspecify.annotations.NullMarked;
