package dev.forkpoint.adapters.fs.trace.opencode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonNumbers;
import dev.forkpoint.domain.trace.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;

/// A message of OpenCode's, by the names of its keys. A key that is missing, or holds something
/// unexpected, reads as if it were empty.
record OpenCodeMessage(ObjectNode json) {

  private JsonNode info() {
    return json.path("info");
  }

  String id() {
    return info().path("id").asText("");
  }

  String roleName() {
    return info().path("role").asText("");
  }

  /// Who speaks; nothing where it is nobody that OpenCode knows.
  Optional<Role> role() {
    return switch (roleName()) {
      case "user" -> Optional.of(Role.USER);
      case "assistant" -> Optional.of(Role.ASSISTANT);
      default -> Optional.empty();
    };
  }

  /// Who answered; of a prompt, nobody.
  Optional<String> model() {
    return Optional.of(info().path("modelID").asText("")).filter(model -> !model.isEmpty());
  }

  Optional<Instant> begun() {
    return JsonNumbers.time(info().path("time").path("created"));
  }

  Optional<Instant> ended() {
    return JsonNumbers.time(info().path("time").path("completed"));
  }

  JsonNode tokens() {
    return info().path("tokens");
  }

  JsonNode cost() {
    return info().path("cost");
  }

  JsonNode parts() {
    return json.path("parts");
  }

  static String type(JsonNode part) {
    return part.path("type").asText("");
  }

  /// Whether the message stands for those before it, and is complete.
  boolean isSummary() {
    return info().path("summary").isBoolean()
        && info().path("summary").asBoolean()
        && info().has("finish")
        && !info().has("error");
  }

  /// The message that asked for this one.
  String parent() {
    return info().path("parentID").asText("");
  }

  /// The message from which on a compaction that this one asks for keeps all: one that it names,
  /// else this one. Empty where it asks for none.
  Optional<String> compactsUpTo() {
    for (JsonNode part : parts()) {
      if (type(part).equals("compaction")) {
        return Optional.of(part.path("tail_start_id").asText(id()));
      }
    }
    return Optional.empty();
  }

  /// What a person typed, and what the answer says: one part a line.
  String words() {
    StringJoiner words = new StringJoiner("\n");
    for (JsonNode part : parts()) {
      if (type(part).equals("text") && !part.path("synthetic").asBoolean()) {
        words.add(part.path("text").asText(""));
      }
    }
    return words.toString();
  }
}
