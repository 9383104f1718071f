package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the Hub answered, whole.
record HubAnswer(int status, HttpHeaders headers, String body) {
  private static final int MOST_CHARACTERS = 300;

  boolean isSuccess() {
    return status / 100 == 2;
  }

  Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /// The Hub's name for its trouble; empty where it has none.
  String code() {
    return header("X-Error-Code").orElse("");
  }

  /// What the Hub says of its trouble, in one line; empty where that is for browsers.
  String words() {
    List<String> found = new ArrayList<>();
    header("X-Error-Message").ifPresent(found::add);
    json().ifPresentOrElse(json -> collect(json, found), () -> collect(body, found));
    return found.stream()
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(text -> text.substring(0, Math.min(text.length(), MOST_CHARACTERS)))
        .orElse("");
  }

  private static void collect(JsonNode json, List<String> into) {
    JsonNode error = json.path("error");
    if (error.isArray()) {
      error.forEach(part -> into.add(part.asText()));
    } else {
      into.add(error.asText(""));
    }
    into.add(json.path("error_description").asText(""));
    json.path("errors").forEach(part -> into.add(part.path("message").asText("")));
  }

  private static void collect(String text, List<String> into) {
    if (!text.stripLeading().startsWith("<")) {
      into.add(text);
    }
  }

  /// The body where it is JSON.
  Optional<JsonNode> json() {
    try {
      return Optional.of(HubJson.read(body)).filter(json -> !json.isMissingNode());
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  /// The address of what follows, where the Hub answers in pages.
  Optional<String> next() {
    return header("Link").flatMap(NextLink::in);
  }
}
