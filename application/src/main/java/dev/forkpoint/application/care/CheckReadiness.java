package dev.forkpoint.application.care;

import dev.forkpoint.application.care.ReadinessResult.NotReady;
import dev.forkpoint.application.care.ReadinessResult.Ready;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.StoreProbe;
import dev.forkpoint.domain.session.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Tells whether requests can be answered: whether the store takes and gives objects, and whether
/// the catalog answers.
public final class CheckReadiness {
  /// Any id will do: what is asked is whether there is an answer.
  private static final SessionId ANYBODY = new SessionId("readiness");

  private final List<PartCheck> parts;

  /// Makes the check.
  ///
  /// @param catalog as nobody in particular sees it
  /// @param deadline how long to wait for each of the two
  public CheckReadiness(StoreProbe store, SessionCatalog catalog, Duration deadline) {
    this.parts =
        List.of(
            new PartCheck("store", store::probe, deadline),
            new PartCheck("catalog", () -> catalog.session(ANYBODY), deadline));
  }

  /// Asks both.
  public ReadinessResult check() throws InterruptedException {
    List<String> troubles = new ArrayList<>();
    for (PartCheck part : parts) {
      part.trouble().ifPresent(troubles::add);
    }
    return troubles.isEmpty() ? new Ready() : new NotReady(troubles);
  }
}
