package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.Publication.Storage;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks the Hub where it wants files, and what it has in their places.
final class Preupload {
  /// As many as the Hub's own client asks for at once.
  private static final int MOST_FILES = 256;

  private final HubRun run;
  private final DatasetId id;

  Preupload(HubRun run, DatasetId id) {
    this.run = run;
    this.id = id;
  }

  /// A file that may be sent.
  ///
  /// @param sample its beginning in base 64
  record Candidate(PublishedPath path, long bytes, String sample) {}

  /// What the Hub says.
  ///
  /// @param head the newest commit; nothing where it does not tell
  /// @param places one for each file
  record Places(Optional<CommitId> head, Map<PublishedPath, Place> places) {

    Place of(PublishedPath path) {
      return places.getOrDefault(path, new Place(Storage.GIT, Optional.empty(), false));
    }
  }

  /// Where the Hub wants a file.
  ///
  /// @param present what it calls the content that is there
  /// @param isIgnored whether the dataset says that it wants no such file
  record Place(Storage storage, Optional<String> present, boolean isIgnored) {}

  Places ask(List<Candidate> candidates) throws HubException {
    Map<PublishedPath, Place> places = new HashMap<>();
    Optional<CommitId> head = Optional.empty();
    for (int first = 0; first < candidates.size(); first += MOST_FILES) {
      int end = Math.min(first + MOST_FILES, candidates.size());
      HubCall call = call(run.addresses(), id, candidates.subList(first, end));
      JsonNode answer = run.askJson(call);
      try {
        head = head.or(() -> commit(answer));
        answer
            .path("files")
            .forEach(
                file -> places.put(new PublishedPath(file.path("path").asText()), place(file)));
      } catch (IllegalArgumentException _) {
        throw run.faults().incomprehensible(call);
      }
    }
    return new Places(head, places);
  }

  static HubCall call(HubAddresses addresses, DatasetId id, List<Candidate> candidates) {
    ArrayNode files = HubJson.array();
    candidates.forEach(candidate -> files.add(json(candidate)));
    ObjectNode body = HubJson.object();
    body.set("files", files);
    return HubCall.post("plan what to send to " + id, addresses.preupload(id), body);
  }

  private static ObjectNode json(Candidate candidate) {
    return HubJson.object()
        .put("path", candidate.path().value())
        .put("size", candidate.bytes())
        .put("sample", candidate.sample());
  }

  private static Place place(JsonNode file) {
    return new Place(
        file.path("uploadMode").asText().equals("lfs") ? Storage.LARGE : Storage.GIT,
        Optional.of(file.path("oid").asText("")).filter(oid -> !oid.isEmpty()),
        file.path("shouldIgnore").asBoolean(false));
  }

  private static Optional<CommitId> commit(JsonNode answer) {
    return Optional.of(answer.path("commitOid").asText(""))
        .filter(oid -> !oid.isEmpty())
        .map(CommitId::new);
  }
}
