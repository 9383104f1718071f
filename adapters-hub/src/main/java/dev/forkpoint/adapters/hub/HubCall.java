package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.application.port.Content;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A request, which can be sent as often as needed.
///
/// @param attempt what is attempted, as in "cannot …"
/// @param isAuthorized whether the token goes along, where the address is the Hub's
record HubCall(
    String attempt,
    String method,
    URI address,
    Map<String, String> headers,
    Optional<Content> body,
    boolean isAuthorized) {
  private static final String JSON = "application/json";

  static HubCall get(String attempt, URI address) {
    return new HubCall(attempt, "GET", address, Map.of("Accept", JSON), Optional.empty(), true);
  }

  static HubCall post(String attempt, URI address, JsonNode body) {
    return sending(attempt, "POST", address, JSON, body);
  }

  static HubCall put(String attempt, URI address, JsonNode body) {
    return sending(attempt, "PUT", address, JSON, body);
  }

  /// @param type the type of the body, and of the answer
  static HubCall sending(String attempt, String method, URI address, String type, JsonNode body) {
    Content content = Content.of(HubJson.write(body).getBytes(StandardCharsets.UTF_8));
    return new HubCall(
        attempt,
        method,
        address,
        Map.of("Content-Type", type, "Accept", type),
        Optional.of(content),
        true);
  }

  /// Content for whoever the address belongs to. Nobody learns the token, whoever that is.
  static HubCall upload(String attempt, URI address, Content content) {
    return new HubCall(attempt, "PUT", address, Map.of(), Optional.of(content), false);
  }

  HubCall with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new HubCall(attempt, method, address, Map.copyOf(all), body, isAuthorized);
  }

  HubCall withoutToken() {
    return new HubCall(attempt, method, address, headers, body, false);
  }
}
