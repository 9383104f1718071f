package dev.forkpoint.application.vault;

import dev.forkpoint.application.port.HomeCatalog.HomeSummary;
import dev.forkpoint.domain.merge.KeptBeside;
import java.util.List;

/// How saving the shared home ended.
public sealed interface HomeResult {

  /// The turn had changed nothing that the home does not hold already.
  record Unchanged() implements HomeResult {}

  /// The home stands at a new state.
  ///
  /// @param conflicts what both this turn and somebody else had changed; this turn's is there
  /// @param leftOut what of the directory the home does not hold
  record Saved(HomeSummary home, List<KeptBeside> conflicts, List<LeftOut> leftOut)
      implements HomeResult {}
}
