/** SQLite files: opening, settings, schema versions, and what their errors mean. */
@NullMarked
package dev.sennight.store.sqlite;

import org.jspecify.annotations.NullMarked;
