package dev.forkpoint.adapters.hub.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A request as it came.
///
/// @param origin the address of whom it was sent to
/// @param path the path as it was written, with what is encoded in it
/// @param query the query as it was written; empty for none
record StandInRequest(
    String origin, String method, String path, String query, Headers headers, Body body) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /// Bytes that are read as one thing or another.
  static final class Body {
    private final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  static StandInRequest read(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String scheme = exchange instanceof HttpsExchange ? "https" : "http";
    return new StandInRequest(
        scheme + "://" + exchange.getRequestHeaders().getFirst("Host"),
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        query == null ? "" : query,
        exchange.getRequestHeaders(),
        new Body(exchange.getRequestBody().readAllBytes()));
  }

  String target() {
    return query.isEmpty() ? path : path + '?' + query;
  }

  /// The names between the `/` of the path, decoded.
  List<String> segments() {
    return Arrays.stream(path.substring(1).split("/")).map(StandInRequest::decode).toList();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }

  Optional<String> parameter(String name) {
    return parameters(query, name).stream().findFirst();
  }

  /// The values that a form, or a query, gives a name.
  static List<String> parameters(String form, String name) {
    return Arrays.stream(form.split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> decode(part.substring(name.length() + 1)))
        .toList();
  }

  JsonNode json() {
    return json(body.text());
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new StandInRefusal(400, "Invalid JSON: " + e.getOriginalMessage());
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
