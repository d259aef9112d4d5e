@NullMarked
package dev.sennight.render.export;

import org.jspecify.annotations.NullMarked;
