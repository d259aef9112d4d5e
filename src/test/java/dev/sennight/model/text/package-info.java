@NullMarked
package dev.sennight.model.text;

import org.jspecify.annotations.NullMarked;
