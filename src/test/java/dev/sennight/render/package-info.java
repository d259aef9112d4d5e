@NullMarked
package dev.sennight.render;

import org.jspecify.annotations.NullMarked;
