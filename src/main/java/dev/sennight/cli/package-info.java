/** The command-line verbs. */
@NullMarked
package dev.sennight.cli;

import org.jspecify.annotations.NullMarked;
