package dev.forkpoint.application.share;

import dev.forkpoint.application.port.HubException;
import dev.forkpoint.application.port.TraceHub;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.share.DatasetTemplate;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationState;
import dev.forkpoint.domain.share.DestinationState.Stop;
import dev.forkpoint.domain.share.ToldDataset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Proves that the dataset of a destination is the one that people know, and as private as they
/// were told. Where none was ever known, one is made.
final class DatasetProof {
  private DatasetProof() {}

  /// How it ended.
  sealed interface ProofResult {
    /// It is as people were told.
    ///
    /// @param told what they were told, also where it was just made
    record Proven(Dataset dataset, ToldDataset told) implements ProofResult {}

    /// It is not, and nothing may be sent.
    ///
    /// @param why in words for people
    record Refuted(String why, Stop how) implements ProofResult {}
  }

  /// Asks the Hub.
  static ProofResult prove(Destination destination, DestinationState state, TraceHub hub)
      throws HubException {
    Account account = hub.account();
    if (account.isReadOnly()) {
      return new ProofResult.Refuted(
          "the token of '%s' can only read; put one that can write into %s"
              .formatted(account.name(), destination.tokenVariable()),
          Stop.STOPPED);
    }
    DatasetId id = new DatasetTemplate(destination.template()).of(account.name());
    Optional<ToldDataset> told = state.dataset().filter(known -> known.id().equals(id));
    Optional<Dataset> found = hub.find(id);
    if (told.isPresent()) {
      return known(told.get(), found);
    }
    Dataset there = found.isPresent() ? found.get() : make(id, destination, hub);
    return there.visibility() == destination.visibility()
        ? new ProofResult.Proven(there, ToldDataset.of(there))
        : otherVisibility(there, destination.visibility());
  }

  private static Dataset make(DatasetId id, Destination destination, TraceHub hub)
      throws HubException {
    Dataset made = hub.create(id);
    return destination.visibility() == Visibility.PUBLIC && isNew(made, hub)
        ? hub.show(made, Visibility.PUBLIC)
        : made;
  }

  /// Whether nothing is shown to anybody by making it public: nobody has committed to it yet.
  private static boolean isNew(Dataset made, TraceHub hub) throws HubException {
    AtomicInteger commits = new AtomicInteger();
    hub.history(made.id(), _ -> commits.incrementAndGet());
    return commits.get() <= 1;
  }

  private static ProofResult known(ToldDataset told, Optional<Dataset> found) {
    if (found.isEmpty()) {
      return new ProofResult.Refuted(
          "dataset %s is gone, or the token may not see it any more; `forkpoint share retry` makes it anew and shares there again"
              .formatted(told.id()),
          Stop.LOST_DATASET);
    }
    if (!told.is(found.get())) {
      return recreated(found.get());
    }
    return found.get().visibility() == told.visibility()
        ? new ProofResult.Proven(found.get(), told)
        : otherVisibility(found.get(), told.visibility());
  }

  static ProofResult.Refuted recreated(Dataset now) {
    return new ProofResult.Refuted(
        "dataset %s was deleted, and there is another one of that name; `forkpoint share retry` shares there"
            .formatted(now.id()),
        Stop.LOST_DATASET);
  }

  static ProofResult.Refuted otherVisibility(Dataset now, Visibility told) {
    return new ProofResult.Refuted(
        "dataset %s is %s, and you were told that it is %s; nothing more is sent: `forkpoint share visibility` says what to do"
            .formatted(now.id(), word(now.visibility()), word(told)),
        Stop.STOPPED);
  }

  static String word(Visibility visibility) {
    return switch (visibility) {
      case PRIVATE -> "private";
      case PUBLIC -> "public";
    };
  }
}
