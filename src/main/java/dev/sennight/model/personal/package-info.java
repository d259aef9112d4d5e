/** What a person makes while reading: marks, places, searches. */
@NullMarked
package dev.sennight.model.personal;

import org.jspecify.annotations.NullMarked;
