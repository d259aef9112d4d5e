@NullMarked
package dev.sennight.library.story;

import org.jspecify.annotations.NullMarked;
