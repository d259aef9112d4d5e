/** Personal data as a file that people can keep, read and take elsewhere. */
@NullMarked
package dev.sennight.library.exchange;

import org.jspecify.annotations.NullMarked;
