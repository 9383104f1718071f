package dev.forkpoint.application.share;

import dev.forkpoint.application.port.CommitResult;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.share.Published;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Takes a file out of a dataset again, however many people may see that.
final class Withdrawal {
  private static final int MOST_ROUNDS = 5;

  private Withdrawal() {}

  /// Has a file be gone.
  ///
  /// @return the dataset, where there is still one that had it
  static Optional<Dataset> withdraw(Published what, TraceHub hub) throws IOException {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Optional<Dataset> dataset =
          hub.find(what.dataset()).filter(found -> found.key().equals(what.key()));
      if (dataset.isEmpty() || isGone(what, dataset.get(), hub)) {
        return dataset;
      }
    }
    throw new HubException.Busy(
        "cannot withdraw %s from dataset %s: others keep committing to it; try again later"
            .formatted(what.path(), what.dataset()));
  }

  private static boolean isGone(Published what, Dataset dataset, TraceHub hub) throws IOException {
    Publication plan = hub.plan(dataset, List.of(new DatasetChange.Delete(what.path())));
    return plan.isEmpty()
        || switch (hub.commit(plan, message(what), dataset.visibility())) {
          case CommitResult.Committed _ -> true;
          case CommitResult.Moved _, CommitResult.OtherVisibility _, CommitResult.Recreated _ ->
              false;
        };
  }

  private static CommitMessage message(Published what) {
    return new CommitMessage("Withdraw " + what.path(), "");
  }
}
