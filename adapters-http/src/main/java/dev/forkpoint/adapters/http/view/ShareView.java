package dev.forkpoint.adapters.http.view;

import dev.forkpoint.application.share.ShareReport;
import dev.forkpoint.domain.share.Published;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far sharing a session got at a destination.
///
/// @param state `shared`, `waiting`, `retrying`, `stopped`, `skipped`, `paused`, `withdrawing` or
///   `withdrawn`
/// @param attempts how many attempts at the destination failed since the last that did not
/// @param lastError why it is not shared, in words
/// @param nextTry when it is tried next; at once where not given
/// @param url where people look at the dataset
/// @param path the file in it
/// @param checkpoint the number of the checkpoint that is there
/// @param sha256 of the file
@Introspected
public record ShareView(
    String session,
    String destination,
    String state,
    int attempts,
    @Nullable String lastError,
    @Nullable Instant nextTry,
    @Nullable String dataset,
    @Nullable String url,
    @Nullable String path,
    @Nullable String commit,
    @Nullable Integer checkpoint,
    @Nullable String sha256,
    @Nullable Instant sharedAt) {

  /// The view of a report.
  public static ShareView of(ShareReport report) {
    Optional<Published> there = report.published();
    return new ShareView(
        report.session().value(),
        report.destination().value(),
        report.condition().toString(),
        report.attempts(),
        report.reason().orElse(null),
        report.nextTry().orElse(null),
        there.map(known -> known.dataset().toString()).orElse(null),
        there.map(known -> known.page().toString()).orElse(null),
        there.map(known -> known.path().value()).orElse(null),
        there.map(known -> known.commit().value()).orElse(null),
        there.map(Published::checkpoint).orElse(null),
        there.map(known -> known.content().hex()).orElse(null),
        there.map(Published::at).orElse(null));
  }
}
