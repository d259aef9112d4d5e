@NullMarked
package dev.sennight.render.page;

import org.jspecify.annotations.NullMarked;
