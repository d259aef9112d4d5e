/** What single pieces of Markdown look like: where they end and what they say. All pure. */
@NullMarked
package dev.sennight.parse.token;

import org.jspecify.annotations.NullMarked;
