package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.DestinationState;
import dev.forkpoint.domain.share.ToldDataset;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the table `destination`. Of `dataset`, `datasetKey` and `visibility` all are there or
/// none.
@MappedEntity("destination")
record DestinationRow(
    @Id String name,
    @Nullable String dataset,
    @Nullable String datasetKey,
    @Nullable String visibility,
    int attempts,
    @Nullable String lastError,
    @Nullable Long notBeforeSeconds,
    @Nullable Integer notBeforeNanos,
    String stop,
    @Nullable Long committedSeconds,
    @Nullable Integer committedNanos,
    long revision) {

  static DestinationRow of(DestinationState state, long revision) {
    return new DestinationRow(
        state.destination().value(),
        state.dataset().map(dataset -> dataset.id().toString()).orElse(null),
        state.dataset().map(ToldDataset::key).orElse(null),
        state.dataset().map(dataset -> dataset.visibility().name()).orElse(null),
        state.attempts(),
        state.lastError().orElse(null),
        state.notBefore().map(Instant::getEpochSecond).orElse(null),
        state.notBefore().map(Instant::getNano).orElse(null),
        state.stop().name(),
        state.lastCommitAt().map(Instant::getEpochSecond).orElse(null),
        state.lastCommitAt().map(Instant::getNano).orElse(null),
        revision);
  }

  DestinationState state() {
    return new DestinationState(
        new DestinationName(name),
        told(),
        attempts,
        Optional.ofNullable(lastError),
        time(notBeforeSeconds, notBeforeNanos),
        DestinationState.Stop.valueOf(stop),
        time(committedSeconds, committedNanos),
        revision);
  }

  private Optional<ToldDataset> told() {
    return dataset == null || datasetKey == null || visibility == null
        ? Optional.empty()
        : Optional.of(
            new ToldDataset(DatasetId.parse(dataset), datasetKey, Visibility.valueOf(visibility)));
  }

  private static Optional<Instant> time(@Nullable Long seconds, @Nullable Integer nanos) {
    return seconds == null || nanos == null
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(seconds, nanos));
  }
}
