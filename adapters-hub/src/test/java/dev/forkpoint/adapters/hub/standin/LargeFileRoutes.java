package dev.forkpoint.adapters.hub.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.hub.standin.StandInRoutes.Caller;

/// Says where large files go, by Git LFS.
final class LargeFileRoutes {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String LFS = "application/vnd.git-lfs+json";

  private final StandInWorld world;
  private final StandInStorage storage;
  private int partBytes;

  LargeFileRoutes(StandInWorld world, StandInStorage storage) {
    this.world = world;
    this.storage = storage;
  }

  void sendInParts(int bytes) {
    partBytes = bytes;
  }

  StandInAnswer answer(
      String what, StandInRequest request, StandInRepository repository, Caller caller) {
    caller.checkWrites(repository.id().namespace());
    if (!request.header("Accept").orElse("").equals(LFS)) {
      throw new StandInRefusal(406, "Accept " + LFS);
    }
    return switch (what) {
      case "batch" -> batch(request.json(), repository, request);
      case "verify" -> verify(request.json());
      default -> throw new StandInRefusal(404, "No such thing in Git LFS");
    };
  }

  private StandInAnswer batch(
      JsonNode order, StandInRepository repository, StandInRequest request) {
    boolean takesParts = false;
    for (JsonNode transfer : order.path("transfers")) {
      takesParts |= transfer.asText().equals("multipart");
    }
    boolean inParts = takesParts && partBytes > 0;
    ObjectNode body = JSON.objectNode().put("transfer", inParts ? "multipart" : "basic");
    ArrayNode objects = body.putArray("objects");
    for (JsonNode object : order.path("objects")) {
      objects.add(object(object, inParts, verification(repository, request)));
    }
    return StandInAnswer.json(body).with("Content-Type", LFS);
  }

  private static String verification(StandInRepository repository, StandInRequest request) {
    return "%s/datasets/%s.git/info/lfs/objects/verify"
        .formatted(request.origin(), repository.id());
  }

  private ObjectNode object(JsonNode wanted, boolean inParts, String verification) {
    String oid = wanted.path("oid").asText();
    long bytes = wanted.path("size").asLong();
    ObjectNode object = JSON.objectNode().put("oid", oid).put("size", bytes);
    if (oid.length() != 64) {
      object.putObject("error").put("code", 422).put("message", "Not a SHA-256");
    } else if (!world.objects().containsKey(oid)) {
      ObjectNode actions = object.putObject("actions");
      actions.set(
          "upload",
          inParts && bytes > partBytes
              ? storage.inParts(oid, bytes, partBytes)
              : JSON.objectNode().put("href", storage.object(oid)));
      actions.putObject("verify").put("href", verification);
    }
    return object;
  }

  private StandInAnswer verify(JsonNode order) {
    byte[] content = world.objects().get(order.path("oid").asText());
    if (content == null || content.length != order.path("size").asLong()) {
      throw new StandInRefusal(404, "There is no such object");
    }
    return StandInAnswer.text(200, "");
  }
}
