package dev.forkpoint.adapters.hub;

import dev.forkpoint.adapters.hub.Preupload.Candidate;
import dev.forkpoint.adapters.hub.Preupload.Places;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.Publication.PlannedFile;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.DatasetId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What has become of a publication whose answer got lost.
///
/// @param head the newest commit of the dataset
/// @param isApplied whether everything is there as it was to be
record PublicationState(CommitId head, boolean isApplied) {

  /// Asks the Hub.
  ///
  /// @throws IOException where content cannot be read, too
  static PublicationState of(HubRun run, Publication publication) throws IOException {
    DatasetId id = publication.dataset().id();
    Places places = new Preupload(run, id).ask(candidates(publication));
    CommitId head = places.head().orElse(publication.parent());
    boolean isApplied =
        publication.files().stream().allMatch(file -> isThere(file, places))
            && PresentFiles.of(run, id, head, publication.deletions()).isEmpty();
    return new PublicationState(head, isApplied);
  }

  private static List<Candidate> candidates(Publication publication) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (PlannedFile file : publication.files()) {
      candidates.add(
          new Candidate(file.path(), file.content().bytes(), Fingerprint.sample(file.content())));
    }
    publication.deletions().forEach(path -> candidates.add(new Candidate(path, 0, "")));
    return candidates;
  }

  private static boolean isThere(PlannedFile file, Places places) {
    return places.of(file.path()).present().filter(file.oid()::equals).isPresent();
  }
}
