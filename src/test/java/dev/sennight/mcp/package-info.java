/** What agents are answered. */
@NullMarked
package dev.sennight.mcp;

import org.jspecify.annotations.NullMarked;
