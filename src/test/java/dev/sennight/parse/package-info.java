@NullMarked
package dev.sennight.parse;

import org.jspecify.annotations.NullMarked;
