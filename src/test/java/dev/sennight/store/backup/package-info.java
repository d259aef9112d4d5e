/** Tests of backups and of the rescue of damaged data. */
@NullMarked
package dev.sennight.store.backup;

import org.jspecify.annotations.NullMarked;
