@NullMarked
package dev.sennight.render.image;

import org.jspecify.annotations.NullMarked;
