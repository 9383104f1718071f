package dev.forkpoint.adapters.hub;

import dev.forkpoint.adapters.hub.Preupload.Candidate;
import dev.forkpoint.adapters.hub.Preupload.Place;
import dev.forkpoint.adapters.hub.Preupload.Places;
import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.DatasetChange.Delete;
import dev.forkpoint.application.port.DatasetChange.Put;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.Publication.PlannedFile;
import dev.forkpoint.application.port.Publication.Storage;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.PublishedPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds out what of some changes a dataset lacks. Nothing is remembered between two plans: the Hub
/// tells by name what content it has.
final class HubPlan {
  private final HubRun run;
  private final Dataset dataset;

  HubPlan(HubRun run, Dataset dataset) {
    this.run = run;
    this.dataset = dataset;
  }

  Publication of(List<DatasetChange> changes) throws IOException {
    Map<PublishedPath, Fingerprint> fingerprints = fingerprints(changes);
    List<Candidate> candidates =
        changes.stream().map(change -> candidate(change, fingerprints)).toList();
    Places places = new Preupload(run, dataset.id()).ask(candidates);
    CommitId parent = places.head().orElse(dataset.head());

    List<PlannedFile> files = new ArrayList<>();
    List<PublishedPath> deletions = new ArrayList<>();
    for (DatasetChange change : changes) {
      switch (change) {
        case Put(PublishedPath path, Content content) ->
            missing(path, content, places.of(path), fingerprints).ifPresent(files::add);
        case Delete(PublishedPath path) -> deletions.add(path);
      }
    }
    return new Publication(
        dataset, parent, files, PresentFiles.of(run, dataset.id(), parent, deletions));
  }

  private static Map<PublishedPath, Fingerprint> fingerprints(List<DatasetChange> changes)
      throws IOException {
    Map<PublishedPath, Fingerprint> fingerprints = new HashMap<>();
    for (DatasetChange change : changes) {
      if (change instanceof Put(PublishedPath path, Content content)) {
        fingerprints.put(path, Fingerprint.of(content));
      }
    }
    return fingerprints;
  }

  /// A file that is to be deleted is asked for too, for the answer tells the newest commit.
  private static Candidate candidate(
      DatasetChange change, Map<PublishedPath, Fingerprint> fingerprints) {
    Fingerprint known = fingerprints.get(change.path());
    return known == null
        ? new Candidate(change.path(), 0, "")
        : new Candidate(change.path(), known.bytes(), known.sample());
  }

  private Optional<PlannedFile> missing(
      PublishedPath path,
      Content content,
      Place place,
      Map<PublishedPath, Fingerprint> fingerprints)
      throws HubException {
    if (place.isIgnored()) {
      throw run.faults()
          .unfit(
              "publish %s in %s".formatted(path, dataset.id()),
              "the .gitignore of the dataset leaves it out",
              "correct that .gitignore");
    }
    // The Hub's storage takes nothing that is empty.
    Storage storage = content.bytes() == 0 ? Storage.GIT : place.storage();
    return Optional.ofNullable(fingerprints.get(path))
        .map(fingerprint -> new PlannedFile(path, content, storage, fingerprint.oid(storage)))
        .filter(file -> !place.present().equals(Optional.of(file.oid())));
  }
}
