package dev.forkpoint.adapters.http.view;

import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.domain.merge.KeptBeside;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;

/// A state of the home that the sessions of a workspace share.
///
/// @param home its id, 64 hexadecimal digits
/// @param session the session whose turn saved it
/// @param checkpoint the number of the checkpoint in which that turn ended
/// @param files number of files
/// @param bytes their length together
/// @param addedBytes what it added to the store
/// @param conflicts what that turn and another both had changed
@Introspected
public record HomeView(
    String workspace,
    int number,
    String home,
    Instant savedAt,
    String session,
    int checkpoint,
    long files,
    long bytes,
    long addedBytes,
    List<ConflictView> conflicts) {

  /// The view of a state.
  public static HomeView of(HomeSummary home, List<KeptBeside> conflicts) {
    return new HomeView(
        home.workspace().value(),
        home.number(),
        home.id().toString(),
        home.savedAt(),
        home.savedBy().session().value(),
        home.savedBy().checkpoint(),
        home.files(),
        home.bytes(),
        home.addedBytes(),
        conflicts.stream().map(ConflictView::of).toList());
  }
}
