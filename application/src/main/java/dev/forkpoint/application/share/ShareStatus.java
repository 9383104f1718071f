package dev.forkpoint.application.share;

import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationState;
import dev.forkpoint.domain.share.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says how far sharing got. The Hub is not asked.
public final class ShareStatus {
  private final Shares shares;
  private final SessionCatalog catalog;
  private final Destinations destinations;
  private final DestinationCheck check;

  public ShareStatus(
      Shares shares,
      SessionCatalog catalog,
      Destinations destinations,
      TraceHubs hubs,
      ScrubberSource scrubbers) {
    this.shares = shares;
    this.catalog = catalog;
    this.destinations = destinations;
    this.check = new DestinationCheck(hubs, scrubbers);
  }

  /// How it stands with a session at each destination where anybody decided about it.
  public List<ShareReport> of(SessionState state) {
    return shares.of(state.session().id()).stream()
        .map(share -> report(share, Optional.of(state), looking(share)))
        .toList();
  }

  /// How it stands with everything that was ever shared, by destination and session. Of sessions
  /// that are gone it tells what is left to be withdrawn.
  public List<ShareReport> all() {
    List<ShareReport> reports = new ArrayList<>();
    for (Destination destination : destinations.all()) {
      Looking looking = looking(destination);
      for (Share share : shares.at(destination.name())) {
        Optional<SessionState> state = catalog.session(share.session());
        if (state.isPresent() || share.published().isPresent()) {
          reports.add(report(share, state, looking));
        }
      }
    }
    return reports;
  }

  /// What is known of a destination.
  private record Looking(
      Optional<Destination> destination, DestinationState state, Optional<String> obstacle) {}

  private Looking looking(Share share) {
    return destinations
        .named(share.destination())
        .map(this::looking)
        .orElseGet(() ->
            new Looking(
                Optional.empty(),
                shares.state(share.destination()),
                Optional.of(
                    "there is no destination '%s' any more".formatted(share.destination()))));
  }

  private Looking looking(Destination destination) {
    return new Looking(
        Optional.of(destination), shares.state(destination.name()), check.obstacle(destination));
  }

  private static ShareReport report(Share share, Optional<SessionState> state, Looking looking) {
    int head = state.map(found -> found.head().number()).orElse(share.settled());
    return switch (share.wish()) {
      case PAUSED -> settled(share, ShareCondition.PAUSED);
      case WITHDRAWN ->
          share.isDue(head)
              ? pending(share, ShareCondition.WITHDRAWING, looking)
              : settled(share, ShareCondition.WITHDRAWN);
      case SHARED ->
          share.isDue(head)
              ? pending(share, ShareCondition.WAITING, looking)
              : settled(
                  share,
                  share.problem().isPresent() ? ShareCondition.STOPPED : ShareCondition.SHARED);
    };
  }

  private static ShareReport settled(Share share, ShareCondition condition) {
    return new ShareReport(
        share.session(),
        share.destination(),
        condition,
        0,
        share.problem(),
        Optional.empty(),
        share.published());
  }

  /// @param quiet how it stands where nothing is in the way
  private static ShareReport pending(Share share, ShareCondition quiet, Looking looking) {
    DestinationState state = looking.state();
    boolean isSkipped = looking.obstacle().isPresent();
    return new ShareReport(
        share.session(),
        share.destination(),
        isSkipped ? ShareCondition.SKIPPED : condition(state, quiet),
        state.attempts(),
        looking.obstacle().or(state::lastError),
        isSkipped || state.isStopped()
            ? Optional.empty()
            : looking.destination().flatMap(known -> state.nextTry(known.interval())),
        share.published());
  }

  private static ShareCondition condition(DestinationState state, ShareCondition quiet) {
    if (quiet == ShareCondition.WITHDRAWING) {
      return quiet;
    }
    if (state.isStopped()) {
      return ShareCondition.STOPPED;
    }
    return state.attempts() > 0 ? ShareCondition.RETRYING : quiet;
  }
}
