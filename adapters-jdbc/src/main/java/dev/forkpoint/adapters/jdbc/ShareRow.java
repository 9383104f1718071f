package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.share.DestinationName;
import dev.forkpoint.domain.share.Published;
import dev.forkpoint.domain.share.Share;
import io.micronaut.data.annotation.MappedEntity;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of the table `share`. From `dataset` to `publishedNanos` everything is there or nothing.
@MappedEntity("share")
record ShareRow(
    String sessionId,
    String destination,
    String wish,
    int settled,
    @Nullable String problem,
    @Nullable String dataset,
    @Nullable String datasetKey,
    @Nullable String path,
    @Nullable Integer checkpoint,
    @Nullable String trace,
    @Nullable String content,
    @Nullable String commitId,
    @Nullable String page,
    @Nullable Long publishedSeconds,
    @Nullable Integer publishedNanos,
    long revision) {

  static ShareRow of(Share share, long revision) {
    Optional<Published> there = share.published();
    Optional<Instant> at = there.map(Published::at);
    return new ShareRow(
        share.session().value(),
        share.destination().value(),
        share.wish().name(),
        share.settled(),
        share.problem().orElse(null),
        there.map(published -> published.dataset().toString()).orElse(null),
        there.map(Published::key).orElse(null),
        there.map(published -> published.path().value()).orElse(null),
        there.map(Published::checkpoint).orElse(null),
        there.map(published -> published.trace().hex()).orElse(null),
        there.map(published -> published.content().hex()).orElse(null),
        there.map(published -> published.commit().value()).orElse(null),
        there.map(published -> published.page().toString()).orElse(null),
        at.map(Instant::getEpochSecond).orElse(null),
        at.map(Instant::getNano).orElse(null),
        revision);
  }

  Share share() {
    return new Share(
        new SessionId(sessionId),
        new DestinationName(destination),
        Share.Wish.valueOf(wish),
        settled,
        Optional.ofNullable(problem),
        published(),
        revision);
  }

  private Optional<Published> published() {
    return dataset == null
            || datasetKey == null
            || path == null
            || checkpoint == null
            || trace == null
            || content == null
            || commitId == null
            || page == null
            || publishedSeconds == null
            || publishedNanos == null
        ? Optional.empty()
        : Optional.of(
            new Published(
                DatasetId.parse(dataset),
                datasetKey,
                new PublishedPath(path),
                checkpoint,
                Digest.parse(trace),
                Digest.parse(content),
                new CommitId(commitId),
                URI.create(page),
                Instant.ofEpochSecond(publishedSeconds, publishedNanos)));
  }
}
