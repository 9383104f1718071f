package dev.forkpoint.application.port;

import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.Dataset;
import java.net.URI;

/// How publishing ended. Nothing was published unless it says so.
public sealed interface CommitResult {

  /// Everything was published.
  ///
  /// @param page where people look at the commit
  record Committed(CommitId commit, URI page) implements CommitResult {}

  /// Somebody committed since the plan was made: make another one.
  ///
  /// @param head the newest commit now
  record Moved(CommitId head) implements CommitResult {}

  /// The dataset is not what people were told: it is public instead of private, or the other way
  /// round.
  record OtherVisibility(Dataset now) implements CommitResult {}

  /// There is another dataset of the same name by now.
  record Recreated(Dataset now) implements CommitResult {}
}
