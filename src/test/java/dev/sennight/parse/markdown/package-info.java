@NullMarked
package dev.sennight.parse.markdown;

import org.jspecify.annotations.NullMarked;
