package dev.forkpoint.application.share;

import dev.forkpoint.application.port.CommitResult;
import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.application.share.DatasetProof.ProofResult.Proven;
import dev.forkpoint.application.share.DatasetProof.ProofResult.Refuted;
import dev.forkpoint.application.share.ShareIntake.IntakeResult;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.share.DatasetCard;
import dev.forkpoint.domain.share.DatasetPath;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationState;
import dev.forkpoint.domain.share.DestinationState.Stop;
import dev.forkpoint.domain.share.Share;
import dev.forkpoint.domain.share.Share.Wish;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// Sends what is due at a destination: everything that was saved since, in one commit.
///
/// Each trace is scrubbed first, and left out where that fails. Then the dataset is proven to be as
/// private as people were told, and again right before the commit and behind it. What was sent is
/// recorded last. Whoever dies on the way is followed by somebody who finds it all done already, or
/// does it; so nothing is committed twice, and two at once do no harm.
public final class ShareTraces {
  /// More in one commit would make it slow.
  private static final int MOST_TRACES = 50;

  private static final int MOST_ROUNDS = 5;

  private final Shares shares;
  private final TraceHubs hubs;
  private final ShareIntake intake;
  private final ScrubberSource scrubbers;
  private final InstantSource clock;
  private final RandomGenerator random;

  public ShareTraces(
      Shares shares,
      TraceHubs hubs,
      ShareIntake intake,
      ScrubberSource scrubbers,
      InstantSource clock,
      RandomGenerator random) {
    this.shares = shares;
    this.hubs = hubs;
    this.intake = intake;
    this.scrubbers = scrubbers;
    this.clock = clock;
    this.random = random;
  }

  /// Who wants it.
  public enum Occasion {
    /// It is time to look.
    SCHEDULED,
    /// Somebody asks for it in person, and waits for no interval.
    IN_PERSON
  }

  /// Sends what is due.
  public SharingResult share(Destination destination, Occasion occasion) {
    if (shares.due(destination.name(), 1).isEmpty()) {
      return new SharingResult.Settled(0, Optional.empty());
    }
    Optional<String> obstacle = new DestinationCheck(hubs, scrubbers).obstacle(destination);
    if (obstacle.isPresent()) {
      return new SharingResult.Skipped(obstacle.get());
    }
    Optional<Instant> next = shares.state(destination.name()).nextTry(destination.interval());
    return occasion == Occasion.SCHEDULED && next.filter(clock.instant()::isBefore).isPresent()
        ? new SharingResult.Early(next.get())
        : send(destination, occasion);
  }

  private SharingResult send(Destination destination, Occasion occasion) {
    try {
      TraceHub hub = hubs.with(destination.tokenVariable()).orElseThrow();
      int withdrawn = withdraw(destination, hub);
      DestinationState state = shares.state(destination.name());
      if (state.isStopped()) {
        return new SharingResult.Stopped(state.lastError().orElse(""));
      }
      return new Sending(destination, occasion, hub, scrubbers.scrubber()).send(withdrawn);
    } catch (IOException e) {
      return failed(destination, e);
    }
  }

  private int withdraw(Destination destination, TraceHub hub) throws IOException {
    int withdrawn = 0;
    for (Share share : shares.due(destination.name(), MOST_TRACES)) {
      if (share.wish() == Wish.WITHDRAWN && share.published().isPresent()) {
        Withdrawal.withdraw(share.published().get(), hub);
        shares.change(share.session(), share.destination(), Share::gone);
        withdrawn++;
      }
    }
    return withdrawn;
  }

  private SharingResult failed(Destination destination, IOException trouble) {
    Duration wait =
        trouble instanceof HubException.Limited limited ? limited.delay() : Duration.ZERO;
    String why = String.valueOf(trouble.getMessage());
    Instant now = clock.instant();
    double spread = random.nextDouble();
    shares.change(destination.name(), state -> state.failed(why, now, wait, spread));
    DestinationState state = shares.state(destination.name());
    return new SharingResult.Failed(why, state.notBefore());
  }

  private SharingResult stopped(Destination destination, Refuted refuted) {
    shares.change(destination.name(), state -> state.stopped(refuted.why(), refuted.how()));
    return new SharingResult.Stopped(refuted.why());
  }

  /// One sending, in as many rounds as others make necessary by committing meanwhile.
  private final class Sending {
    private final Destination destination;
    private final Occasion occasion;
    private final TraceHub hub;
    private final Scrubber scrubber;

    /// How many traces go in one commit.
    private int most = MOST_TRACES;

    Sending(Destination destination, Occasion occasion, TraceHub hub, Scrubber scrubber) {
      this.destination = destination;
      this.occasion = occasion;
      this.hub = hub;
      this.scrubber = scrubber;
    }

    SharingResult send(int before) throws IOException {
      int traces = before;
      Optional<URI> commit = Optional.empty();
      int again = 0;
      while (again < MOST_ROUNDS) {
        switch (round()) {
          case RoundResult.Nothing _ -> {
            return settled(traces, commit);
          }
          case RoundResult.Sent sent -> {
            traces += sent.traces();
            commit = sent.commit().isPresent() ? sent.commit() : commit;
            if (commit.isPresent() && occasion == Occasion.SCHEDULED) {
              return settled(traces, commit);
            }
          }
          case RoundResult.Again _ -> again++;
          case RoundResult.Stop(Refuted refuted) -> {
            return stopped(destination, refuted);
          }
        }
      }
      throw new HubException.Busy(
          "others keep committing to the dataset of destination '%s'"
              .formatted(destination.name()));
    }

    private SharingResult settled(int traces, Optional<URI> commit) {
      shares.change(destination.name(), DestinationState::succeeded);
      return new SharingResult.Settled(traces, commit);
    }

    private RoundResult round() throws IOException {
      List<Share> due =
          shares.due(destination.name(), most).stream()
              .filter(share -> share.wish() == Wish.SHARED)
              .toList();
      if (due.isEmpty()) {
        return new RoundResult.Nothing();
      }
      DestinationState state = shares.state(destination.name());
      return switch (DatasetProof.prove(destination, state, hub)) {
        case Refuted refuted -> new RoundResult.Stop(refuted);
        case Proven proven -> {
          shares.change(destination.name(), now -> now.told(proven.told()));
          yield round(due, proven);
        }
      };
    }

    private RoundResult round(List<Share> due, Proven proven) throws IOException {
      List<SharedTrace> ready = new ArrayList<>();
      try {
        for (Share share : due) {
          take(share, proven).ifPresent(ready::add);
        }
        return ready.isEmpty() ? RoundResult.Sent.NOTHING : publish(ready, proven);
      } finally {
        for (SharedTrace trace : ready) {
          trace.close();
        }
      }
    }

    private Optional<SharedTrace> take(Share share, Proven proven) throws IOException {
      return switch (intake.take(share, destination, Optional.of(proven.told()), scrubber)) {
        case IntakeResult.Ready(SharedTrace trace) -> Optional.of(trace);
        case IntakeResult.Unchanged(int checkpoint) -> {
          change(share, known -> known.settledAt(checkpoint));
          yield Optional.empty();
        }
        case IntakeResult.Refused(int checkpoint, String why) -> {
          change(share, known -> known.refusedAt(checkpoint, why));
          yield Optional.empty();
        }
        case IntakeResult.Gone _ -> Optional.empty();
      };
    }

    private void change(Share share, UnaryOperator<Share> change) {
      shares.change(share.session(), share.destination(), change);
    }

    private RoundResult publish(List<SharedTrace> ready, Proven proven) throws IOException {
      Dataset dataset = proven.dataset();
      Publication plan = hub.plan(dataset, changes(ready, dataset));
      if (plan.isEmpty()) {
        return sent(ready, dataset, dataset.head(), Optional.empty());
      }
      try {
        return switch (hub.commit(plan, message(ready), proven.told().visibility())) {
          case CommitResult.Committed(CommitId commit, URI page) ->
              verified(sent(ready, dataset, commit, Optional.of(page)), proven);
          case CommitResult.Moved _ -> new RoundResult.Again();
          case CommitResult.OtherVisibility(Dataset now) ->
              new RoundResult.Stop(DatasetProof.otherVisibility(now, proven.told().visibility()));
          case CommitResult.Recreated(Dataset now) ->
              new RoundResult.Stop(DatasetProof.recreated(now));
        };
      } catch (HubException.Rejected e) {
        return rejected(ready, e);
      }
    }

    /// One trace that the Hub does not take must not keep the others away.
    private RoundResult rejected(List<SharedTrace> ready, HubException.Rejected trouble) {
      if (ready.size() > 1) {
        most = 1;
        return new RoundResult.Again();
      }
      SharedTrace only = ready.getFirst();
      String why = String.valueOf(trouble.getMessage());
      change(only.share(), known -> known.refusedAt(only.checkpoint(), why));
      return RoundResult.Sent.NOTHING;
    }

    private List<DatasetChange> changes(List<SharedTrace> ready, Dataset dataset)
        throws IOException {
      List<DatasetChange> changes = new ArrayList<>();
      if (!hasCard(dataset)) {
        changes.add(card(destination));
      }
      ready.forEach(trace -> changes.add(trace.change()));
      return changes;
    }

    /// A card that is there may be somebody's own.
    private boolean hasCard(Dataset dataset) throws IOException {
      try (InputStream _ = hub.open(dataset.id(), dataset.head(), DatasetPath.CARD)) {
        return true;
      } catch (HubException.Missing e) {
        return false;
      }
    }

    private RoundResult sent(
        List<SharedTrace> ready, Dataset dataset, CommitId commit, Optional<URI> page) {
      Instant now = clock.instant();
      page.ifPresent(_ -> shares.change(destination.name(), state -> state.committed(now)));
      for (SharedTrace trace : ready) {
        change(trace.share(), known -> known.sent(trace.in(dataset, commit, now)));
      }
      return new RoundResult.Sent(ready.size(), page);
    }

    /// Somebody may have made it public while it was being written.
    private RoundResult verified(RoundResult sent, Proven proven) throws HubException {
      Optional<Dataset> now = hub.find(proven.dataset().id());
      if (now.isPresent() && now.get().visibility() != proven.told().visibility()) {
        Refuted refuted = DatasetProof.otherVisibility(now.get(), proven.told().visibility());
        return new RoundResult.Stop(
            new Refuted("what was sent last may have been seen: " + refuted.why(), Stop.STOPPED));
      }
      return sent;
    }
  }

  static DatasetChange card(Destination destination) {
    byte[] card = DatasetCard.of(destination).getBytes(StandardCharsets.UTF_8);
    return new DatasetChange.Put(DatasetPath.CARD, Content.of(card));
  }

  static CommitMessage message(List<SharedTrace> traces) {
    return traces.size() == 1
        ? new CommitMessage("Share session " + traces.getFirst().share().session(), "")
        : new CommitMessage("Share %d sessions".formatted(traces.size()), "");
  }

  /// How a round ended.
  private sealed interface RoundResult {
    record Nothing() implements RoundResult {}

    record Sent(int traces, Optional<URI> commit) implements RoundResult {
      private static final Sent NOTHING = new Sent(0, Optional.empty());
    }

    record Again() implements RoundResult {}

    record Stop(Refuted refuted) implements RoundResult {}
  }
}
