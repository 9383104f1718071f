package dev.forkpoint.adapters.hub.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.hub.standin.StandInRepository.File;
import dev.forkpoint.adapters.hub.standin.StandInRoutes.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Plans and takes commits.
final class PublishingRoutes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MOST_FILES = 1000;
  private static final int MOST_GIT_BYTES = 10 << 20;
  private static final Set<String> DELETIONS =
      Set.of("deletedFile", "deletedFolder", "deletedEntry");

  private final StandInWorld world;
  private long besideFrom = MOST_GIT_BYTES;

  PublishingRoutes(StandInWorld world) {
    this.world = world;
  }

  void keepBesideFrom(long bytes) {
    besideFrom = bytes;
  }

  StandInAnswer preupload(JsonNode order, StandInRepository repository) {
    JsonNode files = order.path("files");
    if (!files.isArray() || files.size() > MOST_FILES) {
      throw new StandInRefusal(422, "Invalid files");
    }
    ObjectNode body = JSON.objectNode().put("commitOid", repository.head().id());
    ArrayNode answers = body.putArray("files");
    files.forEach(file -> answers.add(place(file, order, repository)));
    return StandInAnswer.json(body);
  }

  private ObjectNode place(JsonNode file, JsonNode order, StandInRepository repository) {
    if (!file.hasNonNull("path")
        || !file.path("size").isIntegralNumber()
        || !file.path("sample").isTextual()) {
      throw new StandInRefusal(422, "A file has a path, a size and a sample");
    }
    String path = file.path("path").asText();
    boolean isLarge = file.path("size").asLong() >= besideFrom || path.contains(".lfs.");
    ObjectNode place =
        JSON.objectNode()
            .put("path", path)
            .put("uploadMode", isLarge ? "lfs" : "regular")
            .put("shouldIgnore", isIgnored(path, order, repository));
    File present = repository.head().files().get(path);
    if (present != null) {
      place.put("oid", present.oid());
    }
    return place;
  }

  /// Knows of whole names, and of `*.` with an ending.
  private static boolean isIgnored(String path, JsonNode order, StandInRepository repository) {
    File own = repository.head().files().get(".gitignore");
    String rules =
        order.hasNonNull("gitIgnore")
            ? order.path("gitIgnore").asText()
            : own == null ? "" : new String(own.content(), StandardCharsets.UTF_8);
    return rules
        .lines()
        .filter(rule -> !rule.isBlank())
        .anyMatch(
            rule -> rule.startsWith("*") ? path.endsWith(rule.substring(1)) : path.equals(rule));
  }

  StandInAnswer commit(StandInRequest request, StandInRepository repository, Caller caller) {
    caller.checkWrites(repository.id().namespace());
    if (!request.header("Content-Type").orElse("").startsWith("application/x-ndjson")) {
      throw new StandInRefusal(400, "Send lines of JSON");
    }
    List<JsonNode> lines =
        Arrays.stream(request.body().text().split("\n"))
            .filter(line -> !line.isBlank())
            .map(StandInRequest::json)
            .toList();
    JsonNode header = header(lines);
    checkParent(header, repository);
    NavigableMap<String, File> files = new TreeMap<>(repository.head().files());
    lines.stream().skip(1).forEach(line -> apply(line, files));
    String commit =
        world.commit(
            repository,
            header.path("summary").asText(),
            header.path("description").asText(""),
            files);
    return StandInAnswer.json(
        JSON.objectNode()
            .put("success", true)
            .put("commitOid", commit)
            .put(
                "commitUrl",
                "https://huggingface.co/datasets/" + repository.id() + "/commit/" + commit)
            .put("hookOutput", ""));
  }

  private static JsonNode header(List<JsonNode> lines) {
    if (lines.isEmpty() || !lines.getFirst().path("key").asText().equals("header")) {
      throw new StandInRefusal(400, "The first line is the header");
    }
    JsonNode header = lines.getFirst().path("value");
    if (header.path("summary").asText("").isBlank()) {
      throw new StandInRefusal(400, "A commit has a summary");
    }
    return header;
  }

  private static void checkParent(JsonNode header, StandInRepository repository) {
    if (header.hasNonNull("parentCommit")
        && !header.path("parentCommit").asText().equals(repository.head().id())) {
      throw new StandInRefusal(412, "A commit has happened since. Please refresh and try again.");
    }
  }

  private void apply(JsonNode line, NavigableMap<String, File> files) {
    String key = line.path("key").asText();
    JsonNode value = line.path("value");
    String path = value.path("path").asText();
    switch (key) {
      case "file" -> files.put(path, regular(value));
      case "lfsFile" -> files.put(path, large(value));
      default -> {
        if (!DELETIONS.contains(key)) {
          throw new StandInRefusal(400, "Unknown key: " + key);
        }
        delete(path, files);
      }
    }
  }

  private File regular(JsonNode value) {
    String text = value.path("content").asText();
    byte[] content =
        value.path("encoding").asText("utf-8").equals("base64")
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8);
    if (content.length > MOST_GIT_BYTES) {
      throw new StandInRefusal(
          400, "Your push was rejected because it contains files larger than 10 MiB.");
    }
    return new File(content, false);
  }

  private File large(JsonNode value) {
    byte[] content = world.objects().get(value.path("oid").asText());
    if (content == null || content.length != value.path("size").asLong()) {
      throw new StandInRefusal(400, "Your push was rejected: LFS pointer to a missing object");
    }
    return new File(content, true);
  }

  private static void delete(String path, NavigableMap<String, File> files) {
    String folder = path.endsWith("/") ? path : path + '/';
    boolean found = files.keySet().removeIf(name -> name.equals(path) || name.startsWith(folder));
    if (!found) {
      throw new StandInRefusal(
          StandInAnswer.error(404, "EntryNotFound", "There is no " + path + " to delete"));
    }
  }
}
