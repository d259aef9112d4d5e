@NullMarked
package dev.sennight.model;

import org.jspecify.annotations.NullMarked;
