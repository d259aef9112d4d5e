@NullMarked
package dev.sennight.render.math;

import org.jspecify.annotations.NullMarked;
