package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.forkpoint.adapters.hub.standin.StandInExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a client told a Hub, without what clients are free in: the order of files, fields that the
/// Hub does not need, and what they only ask.
final class ToldToTheHub {
  private static final JsonMapper MAPPER = new JsonMapper();

  private ToldToTheHub() {}

  /// The files that a Hub was asked where to keep.
  static List<String> candidates(List<StandInExchange> journal) {
    return sorted(
        bodies(journal, "/preupload/")
            .flatMap(body -> stream(body.path("files")))
            .map(file ->
                "%s %s %s"
                    .formatted(
                        file.path("path").asText(),
                        file.path("size").asText(),
                        file.path("sample").asText())));
  }

  /// Everything else that was to change something.
  static List<String> changes(List<StandInExchange> journal) {
    List<String> told = new ArrayList<>();
    for (StandInExchange exchange : journal) {
      if (exchange.target().equals("/api/repos/create")) {
        told.add(exchange.status() + " create " + dataset(json(exchange.body())));
      } else if (exchange.target().endsWith("/objects/batch")) {
        told.add(exchange.status() + " objects " + objects(json(exchange.body())));
      } else if (exchange.isStorage() && exchange.method().equals("PUT")) {
        told.add(exchange.status() + " store " + place(exchange.target()) + ' ' + exchange.body());
      } else if (exchange.target().contains("/commit/")) {
        told.add(exchange.status() + " commit " + lines(exchange.body()));
      }
    }
    return sorted(told.stream());
  }

  private static Stream<JsonNode> bodies(List<StandInExchange> journal, String target) {
    return journal.stream()
        .filter(exchange -> exchange.target().contains(target))
        .map(exchange -> json(exchange.body()));
  }

  private static String dataset(JsonNode order) {
    return "%s/%s %s %s"
        .formatted(
            order.path("organization").asText(),
            order.path("name").asText(),
            order.path("type").asText(),
            order.path("visibility").asText());
  }

  private static List<String> objects(JsonNode order) {
    return sorted(
        stream(order.path("objects"))
            .map(object -> object.path("oid").asText() + ' ' + object.path("size").asText()));
  }

  /// An upload in parts has a name of its own each time.
  private static String place(String target) {
    return target.replaceAll("/parts/u\\d+/", "/parts/");
  }

  private static List<String> lines(String body) {
    return sorted(body.lines().map(line -> line(json(line))));
  }

  private static String line(JsonNode line) {
    JsonNode value = line.path("value");
    return switch (line.path("key").asText()) {
      case "header" -> "header " + value.path("summary").asText();
      case "file" ->
          "file %s %s %s"
              .formatted(
                  value.path("path").asText(),
                  value.path("encoding").asText(),
                  value.path("content").asText());
      case "lfsFile" ->
          "lfsFile %s %s %s %s"
              .formatted(
                  value.path("path").asText(),
                  value.path("algo").asText(),
                  value.path("oid").asText(),
                  value.path("size").asText());
      default -> line.path("key").asText() + ' ' + value.path("path").asText();
    };
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    List<JsonNode> entries = new ArrayList<>();
    array.forEach(entries::add);
    return entries.stream();
  }

  private static List<String> sorted(Stream<String> texts) {
    return texts.sorted().toList();
  }
}
