package dev.forkpoint.domain.share;

import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedPath;
import java.net.URI;
import java.time.Instant;

/// What of a session is in a dataset.
///
/// @param key which of the datasets that ever had this name
/// @param checkpoint the number of the checkpoint that it is of
/// @param trace the fingerprint of the trace, as it is in the vault
/// @param content the SHA-256 of the file, as it is in the dataset
/// @param commit a commit that contains it
/// @param page where people look at the dataset
public record Published(
    DatasetId dataset,
    String key,
    PublishedPath path,
    int checkpoint,
    Digest trace,
    Digest content,
    CommitId commit,
    URI page,
    Instant at) {}
