/** Tests of the facade on real stores, with a small reader in place of the parser. */
@NullMarked
package dev.sennight.library;

import org.jspecify.annotations.NullMarked;
