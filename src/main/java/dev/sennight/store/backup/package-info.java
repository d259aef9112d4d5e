/** Backups of what the user made, and what is done when it is damaged. */
@NullMarked
package dev.sennight.store.backup;

import org.jspecify.annotations.NullMarked;
