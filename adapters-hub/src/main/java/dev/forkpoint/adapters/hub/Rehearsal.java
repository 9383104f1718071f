package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.hub.Preupload.Candidate;
import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.DatasetChange.Delete;
import dev.forkpoint.application.port.DatasetChange.Put;
import dev.forkpoint.application.port.HubRequest;
import dev.forkpoint.application.port.Publication.PlannedFile;
import dev.forkpoint.application.port.Publication.Storage;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.DatasetId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes down what would be sent to publish changes, without sending anything.
///
/// @param addresses where the Hub is
/// @param id where to
record Rehearsal(HubAddresses addresses, DatasetId id) {

  List<HubRequest> of(List<DatasetChange> changes, CommitMessage message) throws IOException {
    List<HubRequest> requests = new ArrayList<>();
    requests.add(told("", DatasetWork.finding(addresses, id)));
    requests.add(told("where there is no such dataset", DatasetWork.creating(addresses, id)));
    requests.add(told("", Preupload.call(addresses, id, candidates(changes))));
    requests.addAll(large(changes));
    requests.add(told("right before the commit", DatasetWork.finding(addresses, id)));
    requests.add(
        new HubRequest(
            "where the dataset is as it was expected to be",
            "POST",
            addresses.commit(id),
            commit(changes, message)));
    return requests;
  }

  private static HubRequest told(String when, HubCall call) throws IOException {
    return new HubRequest(
        when, call.method(), call.address(), call.body().isEmpty() ? "" : text(call.body().get()));
  }

  private static String text(Content content) throws IOException {
    try (InputStream in = content.open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Candidate> candidates(List<DatasetChange> changes) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (DatasetChange change : changes) {
      candidates.add(
          switch (change) {
            case Put put ->
                new Candidate(put.path(), put.content().bytes(), Fingerprint.sample(put.content()));
            case Delete delete -> new Candidate(delete.path(), 0, "");
          });
    }
    return candidates;
  }

  private List<HubRequest> large(List<DatasetChange> changes) throws IOException {
    List<PlannedFile> files = new ArrayList<>();
    for (DatasetChange change : changes) {
      if (change instanceof Put(var path, Content content) && content.bytes() > 0) {
        files.add(
            new PlannedFile(
                path, content, Storage.LARGE, Fingerprint.of(content).oid(Storage.LARGE)));
      }
    }
    return files.isEmpty()
        ? List.of()
        : List.of(
            told(
                "for those files that the Hub wants beside its commits, which then follow",
                LargeFiles.batch(addresses, id, files)));
  }

  private static String commit(List<DatasetChange> changes, CommitMessage message) {
    ObjectNode header =
        HubJson.object()
            .put("summary", message.summary())
            .put("description", message.description())
            .put("parentCommit", "(the newest commit as of the plan)");
    return changes.stream()
        .map(Rehearsal::line)
        .collect(Collectors.joining("\n", CommitBody.line("header", header) + '\n', "\n"));
  }

  private static String line(DatasetChange change) {
    ObjectNode value = HubJson.object().put("path", change.path().value());
    return switch (change) {
      case Put put ->
          CommitBody.line(
              "file",
              value
                  .put("encoding", "base64")
                  .put("content", "(%d bytes)".formatted(put.content().bytes())));
      case Delete _ -> CommitBody.line("deletedFile", value);
    };
  }
}
