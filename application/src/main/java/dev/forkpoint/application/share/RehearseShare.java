package dev.forkpoint.application.share;

import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.HubRequest;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.application.share.ShareIntake.IntakeResult;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.scrub.ScrubReport;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.DatasetTemplate;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.Share;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Shows what sharing a session would send, without sending or recording anything. The Hub is asked
/// no more than whose token it is.
public final class RehearseShare {
  private final Shares shares;
  private final TraceHubs hubs;
  private final ShareIntake intake;
  private final ScrubberSource scrubbers;

  public RehearseShare(
      Shares shares, TraceHubs hubs, ShareIntake intake, ScrubberSource scrubbers) {
    this.shares = shares;
    this.hubs = hubs;
    this.intake = intake;
    this.scrubbers = scrubbers;
  }

  /// How it ended.
  public sealed interface RehearsalResult {
    /// This would be sent.
    ///
    /// @param bytes length of the trace's file
    /// @param isShownByViewer whether it is short enough for the Hub's viewer
    record Rehearsed(
        DatasetId dataset,
        List<HubRequest> requests,
        ScrubReport report,
        long bytes,
        boolean isShownByViewer)
        implements RehearsalResult {}

    /// Nothing would be sent.
    ///
    /// @param why in words for people
    record Nothing(String why) implements RehearsalResult {}
  }

  /// Rehearses sharing a session as it is now.
  ///
  /// @throws IOException where the Hub refuses or is in trouble, or the session cannot be read
  public RehearsalResult rehearse(SessionId session, Destination destination) throws IOException {
    Optional<String> obstacle = new DestinationCheck(hubs, scrubbers).obstacle(destination);
    if (obstacle.isPresent()) {
      return new RehearsalResult.Nothing(obstacle.get());
    }
    TraceHub hub = hubs.with(destination.tokenVariable()).orElseThrow();
    DatasetId dataset = new DatasetTemplate(destination.template()).of(hub.account().name());
    Share share = shares.find(session, destination.name()).wanted();
    return switch (intake.take(
        share, destination, shares.state(destination.name()).dataset(), scrubbers.scrubber())) {
      case IntakeResult.Ready(SharedTrace trace) -> rehearsed(trace, destination, dataset, hub);
      case IntakeResult.Refused(_, String why) -> new RehearsalResult.Nothing(why);
      case IntakeResult.Unchanged _ -> new RehearsalResult.Nothing("it is there already");
      case IntakeResult.Gone _ -> new RehearsalResult.Nothing("the session is gone");
    };
  }

  private static RehearsalResult rehearsed(
      SharedTrace trace, Destination destination, DatasetId dataset, TraceHub hub)
      throws IOException {
    try (trace) {
      List<DatasetChange> changes = List.of(ShareTraces.card(destination), trace.change());
      return new RehearsalResult.Rehearsed(
          dataset,
          hub.rehearse(dataset, changes, ShareTraces.message(List.of(trace))),
          trace.prepared().report(),
          trace.prepared().draft().bytes(),
          trace.prepared().isShownByViewer());
    }
  }
}
