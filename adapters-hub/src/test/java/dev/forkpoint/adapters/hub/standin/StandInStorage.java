package dev.forkpoint.adapters.hub.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.domain.content.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/// The storage beside the Hub, where large files go. Whoever has a signed address may write there;
/// nobody is asked for a token, and nobody may bring one.
final class StandInStorage implements AutoCloseable {
  private static final String SIGNATURE = "?X-Signature=good";

  private final StandInWorld world;
  private final Map<String, Map<Integer, byte[]>> uploads = new ConcurrentHashMap<>();
  private final StandInServer server;

  StandInStorage(Optional<SSLContext> tls, StandInWorld world, Consumer<StandInExchange> journal)
      throws IOException {
    this.world = world;
    this.server =
        new StandInServer(
            tls,
            true,
            this::answer,
            request -> request.header("Authorization").orElse(""),
            journal);
  }

  URI address() {
    return server.address();
  }

  Queue<StandInFault> faults() {
    return server.faults();
  }

  /// Where an object is, to be read or written.
  String object(String oid) {
    return server.address() + "/objects/" + oid + SIGNATURE;
  }

  /// Says where an object goes in parts.
  ///
  /// @return `href` and `header` as Git LFS has them
  ObjectNode inParts(String oid, long bytes, int partBytes) {
    String upload = world.newName();
    uploads.put(upload, new ConcurrentHashMap<>());
    ObjectNode header =
        JsonNodeFactory.instance.objectNode().put("chunk_size", String.valueOf(partBytes));
    for (int part = 1; (part - 1L) * partBytes < bytes; part++) {
      header.put(
          "%05d".formatted(part), server.address() + "/parts/" + upload + '/' + part + SIGNATURE);
    }
    ObjectNode action =
        JsonNodeFactory.instance
            .objectNode()
            .put("href", server.address() + "/parts/" + upload + "/of/" + oid + SIGNATURE);
    action.set("header", header);
    return action;
  }

  private StandInAnswer answer(StandInRequest request) {
    if (request.header("Authorization").isPresent()) {
      throw new StandInRefusal(400, "Only one auth mechanism allowed");
    }
    if (!request.target().endsWith(SIGNATURE)) {
      throw new StandInRefusal(403, "Request has expired");
    }
    List<String> names = request.segments();
    return switch (request.method() + ' ' + names.getFirst() + ' ' + names.size()) {
      case "PUT objects 2" -> store(names.get(1), request.body().bytes());
      case "GET objects 2" ->
          Ranges.answer(request, object(names)).with("ETag", '"' + names.get(1) + '"');
      case "PUT parts 3" -> part(names.get(1), Integer.parseInt(names.get(2)), request);
      case "POST parts 4" -> complete(names.get(1), names.get(3), request.json());
      default -> throw new StandInRefusal(405, "Method not allowed");
    };
  }

  private byte[] object(List<String> names) {
    synchronized (world) {
      return world.objects().get(names.get(1));
    }
  }

  private StandInAnswer store(String oid, byte[] content) {
    if (!Digest.of(content).hex().equals(oid)) {
      throw new StandInRefusal(400, "XAmzContentSHA256Mismatch");
    }
    synchronized (world) {
      world.objects().put(oid, content);
    }
    return StandInAnswer.text(200, "");
  }

  private StandInAnswer part(String upload, int number, StandInRequest request) {
    byte[] content = request.body().bytes();
    uploads.get(upload).put(number, content);
    return StandInAnswer.text(200, "").with("ETag", etag(content));
  }

  private StandInAnswer complete(String upload, String oid, JsonNode order) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    Map<Integer, byte[]> parts = new TreeMap<>(uploads.get(upload));
    if (order.path("parts").size() != parts.size() || !order.path("oid").asText().equals(oid)) {
      throw new StandInRefusal(400, "InvalidPart");
    }
    order
        .path("parts")
        .forEach(part -> {
          byte[] content = parts.get(part.path("partNumber").asInt());
          if (content == null || !part.path("etag").asText().equals(etag(content))) {
            throw new StandInRefusal(400, "InvalidPart");
          }
          whole.writeBytes(content);
        });
    return store(oid, whole.toByteArray());
  }

  private static String etag(byte[] content) {
    return '"' + Digest.of(content).hex().substring(0, 32) + '"';
  }

  @Override
  public void close() {
    server.close();
  }
}
