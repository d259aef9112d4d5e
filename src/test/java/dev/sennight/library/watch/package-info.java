@NullMarked
package dev.sennight.library.watch;

import org.jspecify.annotations.NullMarked;
