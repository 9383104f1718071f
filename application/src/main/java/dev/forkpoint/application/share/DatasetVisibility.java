package dev.forkpoint.application.share;

import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.Shares;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.application.port.TraceHubs;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.share.DatasetTemplate;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationState;
import dev.forkpoint.domain.share.DestinationState.Stop;
import dev.forkpoint.domain.share.ToldDataset;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// Says who can see the dataset of a destination, and changes it.
///
/// Before a dataset is public, every file that everybody would see is searched for secrets with the
/// rules of today. Its history goes first, because that would be public, too, and holds what was
/// withdrawn or replaced.
public final class DatasetVisibility {
  private final Shares shares;
  private final TraceHubs hubs;
  private final DatasetScan scan;
  private final ScrubberSource scrubbers;

  public DatasetVisibility(Shares shares, TraceHubs hubs, ScrubberSource scrubbers) {
    this.shares = shares;
    this.hubs = hubs;
    this.scan = new DatasetScan();
    this.scrubbers = scrubbers;
  }

  /// How it ended.
  public sealed interface VisibilityResult {
    /// The Hub says this now.
    ///
    /// @param told what people were told before, where they were
    record Seen(Dataset dataset, Optional<Visibility> told) implements VisibilityResult {}

    /// There is no such dataset, or the token may not see it.
    record NoDataset(DatasetId id) implements VisibilityResult {}

    /// The Hub cannot be asked.
    ///
    /// @param why in words for people
    record Skipped(String why) implements VisibilityResult {}

    /// It was not made public.
    ///
    /// @param why in words for people
    record Refused(String why) implements VisibilityResult {}
  }

  /// What a review found.
  public sealed interface ReviewResult {
    /// This would be public.
    record Reviewed(PublicReview review) implements ReviewResult {}

    /// There is nothing to review.
    record Unreviewed(VisibilityResult why) implements ReviewResult {}
  }

  /// Asks the Hub who can see a destination's dataset.
  public VisibilityResult show(Destination destination) throws IOException {
    Optional<String> obstacle = new DestinationCheck(hubs, scrubbers).unreachable(destination);
    if (obstacle.isPresent()) {
      return new VisibilityResult.Skipped(obstacle.get());
    }
    TraceHub hub = hub(destination);
    DatasetId id = id(destination, hub);
    Optional<ToldDataset> told = shares.state(destination.name()).dataset();
    return hub.find(id)
        .<VisibilityResult>map(found ->
            new VisibilityResult.Seen(
                found, told.filter(known -> known.is(found)).map(ToldDataset::visibility)))
        .orElseGet(() -> new VisibilityResult.NoDataset(id));
  }

  /// Makes the dataset private. What others copied they keep.
  public VisibilityResult makePrivate(Destination destination) throws IOException {
    VisibilityResult now = show(destination);
    return now instanceof VisibilityResult.Seen seen
        ? change(destination, seen.dataset(), Visibility.PRIVATE)
        : now;
  }

  /// Searches everything that would be public.
  public ReviewResult review(Destination destination) throws IOException {
    VisibilityResult now = show(destination);
    return now instanceof VisibilityResult.Seen seen
        ? new ReviewResult.Reviewed(
            scan.scan(seen.dataset(), hub(destination), scrubbers.scrubber()))
        : new ReviewResult.Unreviewed(now);
  }

  /// Makes the dataset public, as it was reviewed.
  ///
  /// @param allowed the ids of the findings that may be public
  public VisibilityResult makePublic(
      Destination destination, PublicReview review, Set<String> allowed) throws IOException {
    int refused = review.notAllowed(allowed).size();
    if (refused > 0) {
      return new VisibilityResult.Refused(
          "%d findings are not allowed; take them out, or allow each".formatted(refused));
    }
    TraceHub hub = hub(destination);
    Dataset reviewed = review.dataset();
    if (hub.find(reviewed.id()).filter(now -> isAsReviewed(now, reviewed)).isEmpty()) {
      return changedMeanwhile(reviewed);
    }
    CommitId head = hub.squash(reviewed, "Begin again before it is public");
    Optional<Dataset> now = hub.find(reviewed.id());
    if (now.filter(found -> found.isSameAs(reviewed) && found.head().equals(head)).isEmpty()) {
      return changedMeanwhile(reviewed);
    }
    return change(destination, now.get(), Visibility.PUBLIC);
  }

  private static boolean isAsReviewed(Dataset now, Dataset reviewed) {
    return now.isSameAs(reviewed) && now.head().equals(reviewed.head());
  }

  private static VisibilityResult changedMeanwhile(Dataset dataset) {
    return new VisibilityResult.Refused(
        "dataset %s was changed since it was reviewed; review it again".formatted(dataset.id()));
  }

  private VisibilityResult change(Destination destination, Dataset dataset, Visibility wanted)
      throws HubException {
    TraceHub hub = hub(destination);
    Dataset now = hub.show(dataset, wanted);
    Optional<Dataset> proven = hub.find(now.id()).filter(found -> found.visibility() == wanted);
    if (proven.isEmpty()) {
      return new VisibilityResult.Refused(
          "the Hub was asked to make dataset %s %s, and says that it is not"
              .formatted(dataset.id(), DatasetProof.word(wanted)));
    }
    shares.change(destination.name(), state -> told(state, ToldDataset.of(proven.get())));
    return new VisibilityResult.Seen(proven.get(), Optional.of(wanted));
  }

  /// Who sees to the visibility has seen to what stopped the sending because of it.
  private static DestinationState told(DestinationState state, ToldDataset dataset) {
    return state.stop() == Stop.STOPPED ? state.retried().told(dataset) : state.told(dataset);
  }

  private TraceHub hub(Destination destination) {
    return hubs.with(destination.tokenVariable()).orElseThrow();
  }

  private static DatasetId id(Destination destination, TraceHub hub) throws HubException {
    return new DatasetTemplate(destination.template()).of(hub.account().name());
  }
}
