package dev.forkpoint.adapters.hub;

import dev.forkpoint.adapters.hub.HubOutcome.Done;
import dev.forkpoint.adapters.hub.HubOutcome.Failed;
import dev.forkpoint.application.port.CommitResult;
import dev.forkpoint.application.port.CommitResult.Committed;
import dev.forkpoint.application.port.CommitResult.Moved;
import dev.forkpoint.application.port.CommitResult.OtherVisibility;
import dev.forkpoint.application.port.CommitResult.Recreated;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.Publication.PlannedFile;
import dev.forkpoint.application.port.Publication.Storage;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Publishes what was planned, once.
///
/// The dataset is looked at before each attempt, right before anything of its content is sent. An
/// attempt whose answer got lost may have succeeded, and may still do so: what the dataset contains
/// tells. If it is sent again all the same, the parent that it names keeps it from being done
/// twice.
final class HubCommit {
  private static final String LINES = "application/x-ndjson";

  private final HubRun run;
  private final Publication publication;
  private final CommitMessage message;
  private final Visibility expected;

  HubCommit(HubRun run, Publication publication, CommitMessage message, Visibility expected) {
    if (publication.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to publish");
    }
    this.run = run;
    this.publication = publication;
    this.message = message;
    this.expected = expected;
  }

  CommitResult send() throws IOException {
    List<PlannedFile> large =
        publication.files().stream().filter(file -> file.storage() == Storage.LARGE).toList();
    if (large.isEmpty()) {
      return sendCommit();
    }
    Optional<CommitResult> refusal = refusal();
    if (refusal.isPresent()) {
      return refusal.get();
    }
    new LargeFiles(run, publication.dataset().id()).send(large);
    return sendCommit();
  }

  private CommitResult sendCommit() throws IOException {
    HubCall call = call(run.addresses(), publication, message);
    boolean isDoubtful = false;
    int attempt = 1;
    while (true) {
      Optional<CommitResult> refusal = refusal();
      if (refusal.isPresent()) {
        return refusal.get();
      }
      switch (run.attempt(call)) {
        case Done(HubAnswer answer) -> {
          return committed(answer);
        }
        case Failed failed -> {
          isDoubtful |= failed.isDoubtful();
          Optional<CommitResult> end = end(failed, isDoubtful);
          if (end.isPresent()) {
            return end.get();
          }
          run.pause(failed, attempt++);
        }
      }
    }
  }

  /// Why nothing may be sent to the dataset as it is now.
  private Optional<CommitResult> refusal() throws IOException {
    Dataset now = new DatasetWork(run).get(publication.dataset().id());
    if (!now.isSameAs(publication.dataset())) {
      return Optional.of(new Recreated(now));
    }
    return now.visibility() == expected ? Optional.empty() : Optional.of(new OtherVisibility(now));
  }

  /// What a failed attempt amounts to; nothing where another one is to be made.
  private Optional<CommitResult> end(Failed failed, boolean isDoubtful) throws IOException {
    boolean hasMoved = failed.status() == 412 || failed.code().equals("EntryNotFound");
    if (!hasMoved && !isDoubtful) {
      return Optional.empty();
    }
    PublicationState state = PublicationState.of(run, publication);
    if (isDoubtful && state.isApplied()) {
      return Optional.of(committed(state.head()));
    }
    return hasMoved || !state.head().equals(publication.parent())
        ? Optional.of(refusal().orElse(new Moved(state.head())))
        : Optional.empty();
  }

  private CommitResult committed(HubAnswer answer) throws IOException {
    String oid = answer.json().map(json -> json.path("commitOid").asText("")).orElse("");
    return committed(
        oid.matches("[0-9a-f]{40}")
            ? new CommitId(oid)
            : PublicationState.of(run, publication).head());
  }

  private CommitResult committed(CommitId commit) {
    return new Committed(commit, run.addresses().page(publication.dataset().id(), commit));
  }

  private static HubCall call(
      HubAddresses addresses, Publication publication, CommitMessage message) {
    DatasetId id = publication.dataset().id();
    return new HubCall(
        "commit to " + id,
        "POST",
        addresses.commit(id),
        Map.of("Content-Type", LINES, "Accept", "application/json"),
        Optional.of(new CommitBody(publication, message)),
        true);
  }
}
