package dev.forkpoint.domain.hub;

import java.time.Instant;

/// A commit of a dataset as its history shows it.
///
/// @param summary its first line
public record PublishedCommit(CommitId id, String summary, Instant at) {}
