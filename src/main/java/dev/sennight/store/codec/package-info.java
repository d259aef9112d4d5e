/** Block trees and small lists as compact JSON arrays. */
@NullMarked
package dev.sennight.store.codec;

import org.jspecify.annotations.NullMarked;
