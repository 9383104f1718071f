package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.hub.HubOutcome.Done;
import dev.forkpoint.adapters.hub.HubOutcome.Failed;
import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.Publication.PlannedFile;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Sends one object to where the Hub wants it: whole, or in parts of a size that the Hub says.
final class LargeUpload {
  private static final String CHUNK_SIZE = "chunk_size";

  /// What the client itself says of a request, and nobody else may.
  private static final Set<String> RESERVED =
      Set.of("connection", "content-length", "expect", "host", "upgrade", "authorization");

  private final HubRun run;
  private final PlannedFile file;
  private final String attempt;
  private final JsonNode actions;
  private final URI address;

  /// @param actions what the Hub says is to be done, an upload among them
  LargeUpload(HubRun run, PlannedFile file, String attempt, JsonNode actions) throws HubException {
    this.run = run;
    this.file = file;
    this.attempt = attempt;
    this.actions = actions;
    this.address = address(actions.path("upload").path("href").asText());
  }

  private URI address(String href) throws HubException {
    try {
      return run.addresses().given(href);
    } catch (IllegalArgumentException _) {
      throw run.faults()
          .unfit(attempt, "the Hub sends to an address that is not safe", "correct HF_ENDPOINT");
    }
  }

  /// Sends it once.
  ///
  /// @throws IOException where its content cannot be read
  HubOutcome send() throws IOException {
    JsonNode chunkSize = actions.path("upload").path("header").path(CHUNK_SIZE);
    return chunkSize.isMissingNode() ? sendWhole() : sendParts(chunkSize.asLong());
  }

  private HubOutcome sendWhole() throws IOException {
    return run.attempt(
        HubCall.upload(attempt, address, new PlannedContent(file))
            .with(headers(actions.path("upload"))));
  }

  private HubOutcome sendParts(long partBytes) throws IOException {
    List<URI> places = partPlaces();
    long bytes = file.content().bytes();
    if (partBytes <= 0 || places.size() != (bytes + partBytes - 1) / partBytes) {
      throw run.faults()
          .unfit(attempt, "the Hub wants parts that do not make the whole", "tell whoever runs it");
    }
    ArrayNode parts = HubJson.array();
    for (int part = 0; part < places.size(); part++) {
      long offset = part * partBytes;
      Slice slice = new Slice(file.content(), offset, Math.min(partBytes, bytes - offset));
      switch (sendPart(places.get(part), slice)) {
        case Done(HubAnswer answer) ->
            parts.add(
                HubJson.object()
                    .put("partNumber", part + 1)
                    .put("etag", answer.header("ETag").orElse("")));
        case Failed failed -> {
          return failed;
        }
      }
    }
    return run.attempt(completion(parts));
  }

  /// Sends a part until it is there, or its address is no longer good.
  private HubOutcome sendPart(URI place, Content part) throws IOException {
    HubCall call = HubCall.upload(attempt, place, part);
    int attempts = 1;
    while (true) {
      HubOutcome outcome = run.attempt(call);
      if (!(outcome instanceof Failed failed) || !failed.isDoubtful()) {
        return outcome;
      }
      run.pause(failed, attempts++);
    }
  }

  /// The addresses of the parts, which are numbered.
  private List<URI> partPlaces() throws HubException {
    Map<Integer, URI> places = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : actions.path("upload").path("header").properties()) {
      if (isPart(header.getKey())) {
        places.put(Integer.parseInt(header.getKey()), address(header.getValue().asText()));
      }
    }
    return List.copyOf(places.values());
  }

  private static boolean isPart(String header) {
    return header.matches("\\d{1,9}");
  }

  private HubCall completion(ArrayNode parts) {
    ObjectNode body = HubJson.object().put("oid", file.oid());
    body.set("parts", parts);
    return HubCall.sending(attempt, "POST", address, LargeFiles.LFS, body).withoutToken();
  }

  /// Has the Hub see for itself that the object is there, where it wants to.
  void verify() throws IOException {
    JsonNode verify = actions.path("verify");
    if (verify.has("href")) {
      ObjectNode body = HubJson.object().put("oid", file.oid()).put("size", file.content().bytes());
      run.send(
          HubCall.sending(
                  attempt, "POST", address(verify.path("href").asText()), LargeFiles.LFS, body)
              .with(headers(verify)));
    }
  }

  private static Map<String, String> headers(JsonNode action) {
    Map<String, String> headers = new HashMap<>();
    for (Map.Entry<String, JsonNode> header : action.path("header").properties()) {
      String name = header.getKey();
      if (!isPart(name)
          && !name.equals(CHUNK_SIZE)
          && !RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
        headers.put(name, header.getValue().asText());
      }
    }
    return headers;
  }
}
