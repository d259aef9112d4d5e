@NullMarked
package dev.sennight.library.annotate;

import org.jspecify.annotations.NullMarked;
