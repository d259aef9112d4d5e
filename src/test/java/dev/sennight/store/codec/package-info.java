/** Tests of the codecs. */
@NullMarked
package dev.sennight.store.codec;

import org.jspecify.annotations.NullMarked;
