package dev.sennight.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One JSON-RPC message a line, as the stdio transport of the Model Context Protocol has it. Answers
 * every request in turn, before the next line is read: none is lost when the input ends (issues 304
 * and 686 of the Java SDK are about its own transport). A line that is no message is answered with
 * an error, and the next one is read.
 */
final class LineTransport implements McpStatelessServerTransport {
  private static final Logger LOG = LoggerFactory.getLogger(LineTransport.class);

  private final McpJsonMapper json;
  private final OutputStream out;
  private @Nullable McpStatelessServerHandler handler;

  /** Answers go to {@code out}, which is flushed after each and never closed. */
  LineTransport(McpJsonMapper json, OutputStream out) {
    this.json = json;
    this.out = out;
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
    handler = mcpHandler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  /** Answers until the input ends. */
  void answer(LibraryServer.Lines lines) throws IOException {
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        answer(line);
      }
    }
  }

  @SuppressWarnings("IllegalCatch") // whatever a message does, the next one is answered
  private void answer(String line) throws IOException {
    Map<?, ?> message;
    try {
      message = json.readValue(line, Map.class);
    } catch (IOException | RuntimeException e) {
      LOG.debug("A line is no JSON object: {}", e.getClass().getSimpleName());
      refuse(null, ErrorCodes.PARSE_ERROR, "The line is not one JSON object.");
      return;
    }
    Object id = message == null ? null : message.get("id");
    if (message == null || !(message.get("method") instanceof String method)) {
      if (message == null || !(message.containsKey("result") || message.containsKey("error"))) {
        refuse(isId(id) ? id : null, ErrorCodes.INVALID_REQUEST, "The message has no method.");
      }
    } else if (!message.containsKey("id")) {
      notified(new JSONRPCNotification(method, message.get("params")));
    } else if (isId(id)) {
      request(new JSONRPCRequest(method, Objects.requireNonNull(id), message.get("params")));
    } else {
      refuse(null, ErrorCodes.INVALID_REQUEST, "The id is neither a string nor a whole number.");
    }
  }

  private static boolean isId(@Nullable Object id) {
    return id instanceof String || id instanceof Integer || id instanceof Long;
  }

  @SuppressWarnings("IllegalCatch")
  private void request(JSONRPCRequest request) throws IOException {
    JSONRPCResponse response;
    try {
      response = handler().handleRequest(McpTransportContext.EMPTY, request).block();
    } catch (McpError e) {
      JSONRPCError error = e.getJsonRpcError();
      refuse(request.id(), error.code(), error.message());
      return;
    } catch (RuntimeException | Error e) {
      LOG.error("A request failed: {}", request.method(), e);
      refuse(request.id(), ErrorCodes.INTERNAL_ERROR, "The request failed; the log says more.");
      return;
    }
    if (response == null) {
      refuse(request.id(), ErrorCodes.INTERNAL_ERROR, "The request has no answer.");
    } else {
      write(response);
    }
  }

  @SuppressWarnings("IllegalCatch")
  private void notified(JSONRPCNotification notification) {
    try {
      handler().handleNotification(McpTransportContext.EMPTY, notification).block();
    } catch (RuntimeException e) {
      LOG.debug("A notification was not understood: {}", notification.method());
    }
  }

  private McpStatelessServerHandler handler() {
    return Objects.requireNonNull(handler, "no server");
  }

  /** An error; its id is null when the message's own could not be read. */
  private void refuse(@Nullable Object id, int code, String sentence) throws IOException {
    Map<String, @Nullable Object> response = new LinkedHashMap<>();
    response.put("jsonrpc", McpSchema.JSONRPC_VERSION);
    response.put("id", id);
    response.put("error", Map.of("code", code, "message", sentence));
    write(response);
  }

  private void write(Object response) throws IOException {
    out.write(json.writeValueAsBytes(response));
    out.write('\n');
    out.flush();
  }
}
