package dev.forkpoint.adapters.hub.standin;

import dev.forkpoint.adapters.hub.standin.StandInRepository.Commit;

/// Finds the commit that a revision names.
final class Revisions {
  private Revisions() {}

  static Commit find(StandInRepository repository, String revision) {
    return repository
        .commit(revision)
        .orElseThrow(() ->
            new StandInRefusal(
                StandInAnswer.error(404, "RevisionNotFound", "Invalid rev id: " + revision)));
  }
}
