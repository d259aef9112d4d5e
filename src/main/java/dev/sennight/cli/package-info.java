/**
 * The command-line verbs: results go to standard output, progress and messages to standard error,
 * and the exit code says how it ended.
 */
@NullMarked
package dev.sennight.cli;

import org.jspecify.annotations.NullMarked;
