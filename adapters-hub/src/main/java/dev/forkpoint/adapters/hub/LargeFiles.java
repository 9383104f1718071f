package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.hub.HubOutcome.Done;
import dev.forkpoint.adapters.hub.HubOutcome.Failed;
import dev.forkpoint.application.port.Publication.PlannedFile;
import dev.forkpoint.domain.hub.DatasetId;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sends files that are kept beside the commits, by Git LFS. The Hub says where each goes, for a
/// while; an address that is no longer good is asked for again.
final class LargeFiles {
  static final String LFS = "application/vnd.git-lfs+json";
  private static final int MOST_OBJECTS = 100;

  private final HubRun run;
  private final DatasetId id;

  LargeFiles(HubRun run, DatasetId id) {
    this.run = run;
    this.id = id;
  }

  /// Sends each content once, however many files have it.
  void send(Collection<PlannedFile> files) throws IOException {
    Map<String, PlannedFile> objects = new LinkedHashMap<>();
    files.forEach(file -> objects.putIfAbsent(file.oid(), file));
    List<PlannedFile> all = List.copyOf(objects.values());
    for (int first = 0; first < all.size(); first += MOST_OBJECTS) {
      sendTogether(all.subList(first, Math.min(first + MOST_OBJECTS, all.size())));
    }
  }

  private void sendTogether(List<PlannedFile> files) throws IOException {
    Map<String, JsonNode> actions = actions(files);
    for (PlannedFile file : files) {
      send(file, actions.getOrDefault(file.oid(), HubJson.object()));
    }
  }

  /// Where each object goes. One that has no place to go to is there.
  private Map<String, JsonNode> actions(List<PlannedFile> files) throws IOException {
    Map<String, JsonNode> actions = new LinkedHashMap<>();
    HubCall call = batch(run.addresses(), id, files);
    for (JsonNode object : run.askJson(call).path("objects")) {
      if (object.has("error")) {
        throw run.faults()
            .unfit(
                call.attempt(),
                object.path("error").path("message").asText("it gives no reason"),
                "see what the Hub says of the account's storage");
      }
      actions.put(object.path("oid").asText(), object.path("actions"));
    }
    return actions;
  }

  static HubCall batch(HubAddresses addresses, DatasetId id, List<PlannedFile> files) {
    ArrayNode objects = HubJson.array();
    for (PlannedFile file : files) {
      objects.add(object(file));
    }
    ObjectNode body = HubJson.object().put("operation", "upload").put("hash_algo", "sha256");
    body.set("transfers", HubJson.array().add("basic").add("multipart"));
    body.set("ref", HubJson.object().put("name", HubAddresses.BRANCH));
    body.set("objects", objects);
    return HubCall.sending(
        "ask where large files of " + id + " go", "POST", addresses.lfsBatch(id), LFS, body);
  }

  private static ObjectNode object(PlannedFile file) {
    return HubJson.object().put("oid", file.oid()).put("size", file.content().bytes());
  }

  private void send(PlannedFile file, JsonNode actions) throws IOException {
    String attempt = "send %s to %s".formatted(file.path(), id);
    JsonNode current = actions;
    int attempts = 1;
    while (current.has("upload")) {
      LargeUpload upload = new LargeUpload(run, file, attempt, current);
      switch (upload.send()) {
        case Done _ -> {
          upload.verify();
          return;
        }
        case Failed failed -> {
          run.pause(failed, attempts++);
          current = actions(List.of(file)).getOrDefault(file.oid(), HubJson.object());
        }
      }
    }
  }
}
