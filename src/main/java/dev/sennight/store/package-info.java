/** The SQLite stores: what is derived from the library, and what the user made; backups of that. */
@NullMarked
package dev.sennight.store;

import org.jspecify.annotations.NullMarked;
