package dev.forkpoint.adapters.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/// A route as the description of the API has it, which the build makes of the controllers.
///
/// @param path its template
/// @param query what has to be in its query
/// @param body the type of its body, where it takes one
record DescribedRoute(String method, String path, String query, Optional<String> body) {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  /// A body that has something for each route.
  private static final String BODY =
      "{\"workspace\": \"w\", \"title\": \"t\", \"directory\": \"/\", \"at\": 0}";

  /// All that there are.
  static List<DescribedRoute> all() throws IOException {
    try (InputStream in =
        DescribedRoute.class.getResourceAsStream("/META-INF/swagger/openapi.yml")) {
      return object(object(new Yaml().load(in)).get("paths")).entrySet().stream()
          .flatMap(path -> routes(path.getKey(), object(path.getValue())))
          .toList();
    }
  }

  private static Stream<DescribedRoute> routes(String path, Map<String, Object> methods) {
    return methods.entrySet().stream()
        .filter(method -> METHODS.contains(method.getKey()))
        .map(method -> route(method.getKey(), path, object(method.getValue())));
  }

  private static DescribedRoute route(String method, String path, Map<String, Object> route) {
    return new DescribedRoute(method.toUpperCase(Locale.ROOT), path, query(route), bodyType(route));
  }

  private static String query(Map<String, Object> route) {
    return list(route.get("parameters")).stream()
        .filter(parameter -> "query".equals(parameter.get("in")))
        .filter(parameter -> Boolean.TRUE.equals(parameter.get("required")))
        .map(parameter -> parameter.get("name") + "=1")
        .collect(Collectors.joining("&", "?", ""));
  }

  private static Optional<String> bodyType(Map<String, Object> route) {
    return Optional.ofNullable(route.get("requestBody"))
        .map(body -> object(object(body).get("content")))
        .flatMap(types -> types.keySet().stream().findFirst());
  }

  @SuppressWarnings("unchecked") // what YAML calls an object
  private static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // what YAML calls a list of objects
  private static List<Map<String, Object>> list(Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }

  boolean looksOnly() {
    return method.equals("GET");
  }

  /// Whether it names a workspace or a session in its path.
  boolean namesSomething() {
    return path.contains("{");
  }

  /// Asks it about the first session of the tests, or about their workspace.
  Answer ask(RunningApi api, Entry<String, String> credentials) throws IOException {
    HttpRequest.Builder request =
        api.to(filled()).header(credentials.getKey(), credentials.getValue());
    body().ifPresent(type -> request.header("Content-Type", type.replace("*/*", "text/plain")));
    return api.send(
        request.method(
            method, body.isPresent() ? BodyPublishers.ofString(BODY) : BodyPublishers.noBody()));
  }

  private String filled() {
    return path.replace("{workspace}", "w")
            .replace("{session}", "s1")
            .replace("{destination}", "personal")
            .replaceAll("\\{[^}]*}", "1")
        + query;
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
