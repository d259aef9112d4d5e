@NullMarked
package dev.sennight.render.code;

import org.jspecify.annotations.NullMarked;
