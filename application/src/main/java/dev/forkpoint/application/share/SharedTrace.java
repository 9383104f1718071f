package dev.forkpoint.application.share;

import dev.forkpoint.application.port.DatasetChange;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.share.Published;
import dev.forkpoint.domain.share.Share;
import java.io.IOException;
import java.time.Instant;

/// A trace that is ready to be sent for a share. Closing it removes the draft.
///
/// @param checkpoint the number of the checkpoint that it is of
/// @param fingerprint the fingerprint of the trace in the vault
record SharedTrace(
    Share share, int checkpoint, Digest fingerprint, PublishedPath path, PreparedTrace prepared)
    implements AutoCloseable {

  DatasetChange change() {
    return new DatasetChange.Put(path, prepared.draft());
  }

  Published in(Dataset dataset, CommitId commit, Instant now) {
    return new Published(
        dataset.id(),
        dataset.key(),
        path,
        checkpoint,
        fingerprint,
        prepared.digest(),
        commit,
        dataset.page(),
        now);
  }

  @Override
  public void close() throws IOException {
    prepared.close();
  }
}
