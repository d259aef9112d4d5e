@NullMarked
package dev.sennight.render.html;

import org.jspecify.annotations.NullMarked;
