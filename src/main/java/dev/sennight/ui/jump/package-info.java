/** Names one can jump to, and the list that narrows while one types. */
@NullMarked
package dev.sennight.ui.jump;

import org.jspecify.annotations.NullMarked;
