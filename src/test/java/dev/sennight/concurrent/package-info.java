/** Tests of what runs side by side. */
@NullMarked
package dev.sennight.concurrent;

import org.jspecify.annotations.NullMarked;
