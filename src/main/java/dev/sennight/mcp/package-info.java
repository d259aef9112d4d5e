/** The MCP server: answers agents about a library, over lines of JSON-RPC. */
@NullMarked
package dev.sennight.mcp;

import org.jspecify.annotations.NullMarked;
