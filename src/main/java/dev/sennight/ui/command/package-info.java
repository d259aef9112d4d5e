/** What the user can do: the commands of menus, keys and the palette, and jumping to names. */
@NullMarked
package dev.sennight.ui.command;

import org.jspecify.annotations.NullMarked;
