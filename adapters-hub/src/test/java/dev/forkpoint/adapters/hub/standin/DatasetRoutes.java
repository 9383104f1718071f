package dev.forkpoint.adapters.hub.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.hub.standin.StandInRepository.Commit;
import dev.forkpoint.adapters.hub.standin.StandInRepository.File;
import dev.forkpoint.adapters.hub.standin.StandInRoutes.Caller;
import dev.forkpoint.domain.hub.DatasetId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Makes, tells of, shows and squashes datasets.
final class DatasetRoutes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final StandInWorld world;

  DatasetRoutes(StandInWorld world) {
    this.world = world;
  }

  StandInAnswer create(JsonNode order, Caller caller) {
    String namespace =
        order.hasNonNull("organization")
            ? order.path("organization").asText()
            : caller.account().map(StandInAccount::name).orElse("");
    caller.checkWrites(namespace);
    boolean isPrivate = isPrivate(order, false);
    checkPolicy(namespace, isPrivate);
    DatasetId id = new DatasetId(namespace, order.path("name").asText());
    if (world.find(id).isPresent()) {
      ObjectNode body =
          JSON.objectNode()
              .put("error", "You already created this dataset repo")
              .put("url", "https://huggingface.co/datasets/" + id);
      return StandInAnswer.json(409, body);
    }
    StandInRepository made = world.make(id, isPrivate);
    addFiles(made, order.path("files"));
    return StandInAnswer.json(
        JSON.objectNode()
            .put("url", "https://huggingface.co/datasets/" + id)
            .put("name", id.toString())
            .put("id", made.key()));
  }

  private void addFiles(StandInRepository repository, JsonNode files) {
    if (files.isEmpty()) {
      return;
    }
    NavigableMap<String, File> all = new TreeMap<>(repository.head().files());
    files.forEach(file ->
        all.put(
            file.path("path").asText(),
            new File(file.path("content").asText().getBytes(StandardCharsets.UTF_8), false)));
    repository.commits().clear();
    world.commit(repository, "initial commit", "", all);
  }

  /// What an order says of visibility, in one of two ways.
  private static boolean isPrivate(JsonNode order, boolean otherwise) {
    if (order.hasNonNull("visibility") && order.hasNonNull("private")) {
      throw new StandInRefusal(400, "Set either visibility or private");
    }
    if (order.hasNonNull("visibility")) {
      return switch (order.path("visibility").asText()) {
        case "private" -> true;
        case "public" -> false;
        default -> throw new StandInRefusal(400, "No such visibility for a dataset");
      };
    }
    return order.path("private").asBoolean(otherwise);
  }

  private void checkPolicy(String namespace, boolean isPrivate) {
    if (!isPrivate && world.namespacesWithoutPublic().contains(namespace)) {
      throw new StandInRefusal(403, "Public repositories are disabled in this organization");
    }
  }

  StandInAnswer delete(JsonNode order, Caller caller) {
    DatasetId id = new DatasetId(order.path("organization").asText(), order.path("name").asText());
    caller.checkWrites(id.namespace());
    world.delete(id);
    return StandInAnswer.text(200, "OK");
  }

  StandInAnswer info(StandInRepository repository, List<String> names) {
    Commit commit = Revisions.find(repository, names.size() > 5 ? names.get(5) : "main");
    ObjectNode body =
        JSON.objectNode()
            .put("_id", repository.key())
            .put("id", repository.id().toString())
            .put("author", repository.id().namespace())
            .put("sha", commit.id())
            .put("lastModified", commit.at().toString())
            .put("private", repository.isPrivate())
            .put("gated", false)
            .put("disabled", false)
            .put("downloads", 0)
            .put("likes", 0);
    body.putArray("tags");
    commit
        .files()
        .keySet()
        .forEach(path -> body.withArray("siblings").addObject().put("rfilename", path));
    return StandInAnswer.json(body);
  }

  StandInAnswer settings(JsonNode order, StandInRepository repository, Caller caller) {
    caller.checkWrites(repository.id().namespace());
    boolean isPrivate = isPrivate(order, repository.isPrivate());
    checkPolicy(repository.id().namespace(), isPrivate);
    repository.show(isPrivate);
    return StandInAnswer.json(
        JSON.objectNode()
            .put("private", isPrivate)
            .put("visibility", isPrivate ? "private" : "public"));
  }

  StandInAnswer squash(JsonNode order, StandInRepository repository, Caller caller) {
    caller.checkWrites(repository.id().namespace());
    NavigableMap<String, File> files = repository.head().files();
    repository.commits().clear();
    String commit = world.commit(repository, order.path("message").asText(), "", files);
    return StandInAnswer.json(JSON.objectNode().put("commitId", commit));
  }
}
