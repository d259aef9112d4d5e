/** The entry point, the options, the platform's folders, and the wiring of all parts. */
@NullMarked
package dev.sennight.app;

import org.jspecify.annotations.NullMarked;
