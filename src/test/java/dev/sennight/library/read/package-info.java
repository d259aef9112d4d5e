@NullMarked
package dev.sennight.library.read;

import org.jspecify.annotations.NullMarked;
