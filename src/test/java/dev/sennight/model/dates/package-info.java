@NullMarked
package dev.sennight.model.dates;

import org.jspecify.annotations.NullMarked;
