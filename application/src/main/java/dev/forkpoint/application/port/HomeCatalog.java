package dev.forkpoint.application.port;

import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.home.HomeId;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The index over the homes in the store: which states each workspace's home has had. The one with
/// the greatest number is where it stands.
///
/// Each mutation is one transaction, durable when the method returns. Safe for any number of
/// threads and processes. Every method throws [CatalogException] where the database is in trouble.
public interface HomeCatalog {

  /// A state of a home as lists show it.
  ///
  /// @param files number of files
  /// @param bytes their length together
  /// @param addedBytes what it added to the store: its packs and its own object
  /// @param conflicts how many files were kept beside when it was saved
  record HomeSummary(
      WorkspaceId workspace,
      int number,
      HomeId id,
      Instant savedAt,
      SavedBy savedBy,
      long files,
      long bytes,
      long addedBytes,
      int conflicts) {}

  /// How moving a home on ended.
  sealed interface HomeHeadResult {
    /// The home stands at the new state.
    record Moved() implements HomeHeadResult {}

    /// Somebody else moved it first; nothing was recorded.
    record Lost() implements HomeHeadResult {}
  }

  /// Where the home of a workspace stands; nothing where it was never saved.
  Optional<HomeSummary> head(WorkspaceId workspace);

  Optional<HomeSummary> home(WorkspaceId workspace, int number);

  /// A page of the states of a home, the newest first.
  ///
  /// @param before the number of the last one of the page before; [Integer#MAX_VALUE] for the first
  ///   page
  List<HomeSummary> homes(WorkspaceId workspace, int before, int limit);

  /// The states that turns of a session saved, by number.
  List<HomeSummary> homesSavedBy(WorkspaceId workspace, SessionId session);

  /// Records a state, if the home has none of its number or behind it yet.
  HomeHeadResult advance(HomeSummary next);
}
